using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Inbox;

/// <summary>A message with all that is needed to show it: a campaign's body is filled in here.</summary>
internal sealed record InboxMessage
{
    private const string Select = "select message.*, campaign.body as campaignBody from message left join campaign on campaign.id = campaignId";

    public long Seq { get; init; }

    public string Id { get; init; } = "";

    public string Channel { get; init; } = "";

    public long? CampaignId { get; init; }

    public string Recipient { get; init; } = "";

    public string RecipientName { get; init; } = "";

    public string Sender { get; init; } = "";

    public string SenderName { get; init; } = "";

    public string Subject { get; init; } = "";

    public string? Text { get; init; }

    public string? Html { get; init; }

    public string? Variables { get; init; }

    public string? Details { get; init; }

    public long State { get; init; }

    public long Opens { get; init; }

    public long Clicks { get; init; }

    public long ReceivedAt { get; init; }

    public string RequestKey { get; init; } = "";

    public string? CampaignBody { get; init; }

    public static long Count(SqliteConnection connection, InboxFilter filter) =>
        connection.ExecuteScalar<long>($"select count(*) from message where {filter.Where}", filter);

    public static IEnumerable<InboxMessage> List(SqliteConnection connection, InboxFilter filter, Page page) => connection.Query<InboxMessage>(
        $"{Select} where {filter.Where} order by seq desc limit {page.Limit} offset {page.Offset}", filter);

    /// <param name="connection">Where to read.</param>
    /// <param name="id">The message's id, or its number.</param>
    public static InboxMessage? Find(SqliteConnection connection, string id) => connection.QueryFirstOrDefault<InboxMessage>(
        $"{Select} where message.id = @id or seq = @seq order by seq limit 1",
        new { id, seq = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : -1 });

    public object Show() => new
    {
        number = Seq,
        id = Id,
        channel = Channel,
        recipient = Recipient,
        recipientName = RecipientName,
        sender = Sender,
        senderName = SenderName,
        subject = Subject,
        text = Text,
        html = Html ?? Filled(),
        details = Details is null ? null : Loose.Json(Details),
        campaignId = CampaignId,
        state = MessageState.Word(State),
        opens = Opens,
        clicks = Clicks,
        receivedAt = DateTimeOffset.FromUnixTimeMilliseconds(ReceivedAt).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        requestKey = RequestKey,
    };

    /// <summary>The message as it was posted.</summary>
    public Message Posted() => new()
    {
        Seq = Seq,
        Id = Id,
        Channel = Channel,
        CampaignId = CampaignId,
        Recipient = Recipient,
        Sender = Sender,
        Subject = Subject,
        ReceivedAt = ReceivedAt,
        RequestKey = RequestKey,
    };

    private string? Filled()
    {
        if (Channel != Channels.Email || CampaignBody is null)
        {
            return null;
        }

        var variables = Books.Variables.Parse(Variables ?? "{}");
        return Placeholders.Fill(CampaignBody, Recipient, Books.Variables.Phone(variables) ?? "", variables);
    }
}
