using Dapper;
using Microsoft.Data.Sqlite;

namespace RfmFlows.Sandbox.Inbox;

/// <summary>What arrived in numbers, above all whether anybody got something twice.</summary>
internal static class InboxSummary
{
    private const int MostExamples = 20;

    // The same message to the same recipient: within a campaign, by subject, or by text where the channel knows no subject.
    private const string Alike = "channel, recipient, iif(subject <> '', subject, coalesce(text, ''))";

    public static object Read(SqliteConnection connection)
    {
        var channels = connection.Query<(string Channel, long Count, long Recipients)>(
            "select channel, count(*), count(distinct recipient) from message group by channel order by channel").AsList();
        var repeated = connection.Query<(string Channel, string Recipient, string Subject, long Count)>(
            $"select channel, recipient, subject, count(*) from message group by {Alike} having count(*) > 1 order by count(*) desc, recipient limit {MostExamples}");
        return new
        {
            total = channels.Sum(row => row.Count),
            recipients = channels.Sum(row => row.Recipients),
            byChannel = channels.ToDictionary(row => row.Channel, row => row.Count),
            recipientsByChannel = channels.ToDictionary(row => row.Channel, row => row.Recipients),
            bounced = connection.ExecuteScalar<long>("select count(*) from message where state = 6"),
            recipientsWithSeveral = Groups(connection, "select 1 from message group by channel, recipient having count(*) > 1"),
            recipientsWithSameSubject = Groups(connection, $"select 1 from message group by {Alike} having count(*) > 1"),
            recipientsWithSameCampaign = Groups(
                connection, "select 1 from message where campaignId is not null group by campaignId, recipient having count(*) > 1"),
            repeated = repeated.Select(row => new { channel = row.Channel, recipient = row.Recipient, subject = row.Subject, count = row.Count }),
        };
    }

    private static long Groups(SqliteConnection connection, string sql) => connection.ExecuteScalar<long>($"select count(*) from ({sql})");
}
