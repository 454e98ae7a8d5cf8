using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Settings;

namespace RfmFlows.Sandbox.Smtp;

/// <summary>Messages as the SMTP section's EmailRecord.</summary>
internal static class EmailRecords
{
    /// <summary>What a message must be to count as one of the SMTP service.</summary>
    public const string OfSmtp = "channel = 'email' and campaignId is null";

    private const string Server = "127.0.0.1";
    private const string Columns = "seq, id, sender, recipient, subject, size, answerCode, opens, clicks, receivedAt";

    /// <param name="connection">Where to read.</param>
    /// <param name="where">A condition on the message, and order and window where wanted.</param>
    /// <param name="values">The values of the condition.</param>
    /// <param name="time">Writes dates.</param>
    /// <param name="withCountries">Whether countries are told.</param>
    public static List<object> Read(SqliteConnection connection, string where, object values, AccountTime time, bool withCountries = true)
    {
        var rows = connection.Query<MailRow>($"select {Columns} from message where {OfSmtp} and {where}", values).AsList();
        var reacted = JsonSerializer.Serialize(rows.Where(row => row.Opens + row.Clicks > 0).Select(row => row.Seq));
        var actions = connection.Query<(long Seq, string Kind, string Url, long At)>(
            "select messageSeq, kind, url, at from reaction where messageSeq in (select value from json_each(@reacted)) order by seq", new { reacted }).ToLookup(row => row.Seq);
        return [.. rows.Select(row => Record(row, actions[row.Seq], time, withCountries))];
    }

    private static object Record(
        MailRow row, IEnumerable<(long Seq, string Kind, string Url, long At)> actions, AccountTime time, bool withCountries)
    {
        var seen = actions.ToLookup(action => action.Kind, action => Action(action.Url, time.Write(action.At), withCountries));
        return new
        {
            id = row.Id,
            sender = row.Sender,
            total_size = row.Size,
            sender_ip = Server,
            smtp_answer_code = row.AnswerCode,
            smtp_answer_code_explain = SmtpAnswer.Explain(row.AnswerCode),
            smtp_answer_subcode = SmtpAnswer.Subcode(row.AnswerCode),
            smtp_answer_data = SmtpAnswer.Text(row.AnswerCode),
            used_ip = Server,
            recipient = row.Recipient,
            subject = row.Subject,
            send_date = time.Write(row.ReceivedAt),
            tracking = new { click = row.Clicks, open = row.Opens, link = seen["click"], client_info = seen["open"] },
        };
    }

    private static Dictionary<string, string> Action(string url, string date, bool withCountries)
    {
        var result = new Dictionary<string, string>
        {
            ["browser"] = "Chrome",
            ["os"] = "Linux",
            ["screen_resolution"] = "1920x1080",
            ["ip"] = Server,
            ["action_date"] = date,
        };
        if (url.Length > 0)
        {
            result["url"] = url;
        }

        if (withCountries)
        {
            result["country"] = "RU";
        }

        return result;
    }
}
