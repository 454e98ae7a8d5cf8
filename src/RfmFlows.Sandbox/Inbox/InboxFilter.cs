using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Inbox;

/// <summary>Which messages to list; every part left out admits all.</summary>
internal sealed record InboxFilter
{
    public string? Channel { get; init; }

    public string? Recipient { get; init; }

    public string? From { get; init; }

    public string? Key { get; init; }

    public long? Campaign { get; init; }

    /// <summary>Looked for in recipient, sender and subject.</summary>
    public string? Search { get; init; }

    public string Where
    {
        get
        {
            List<string> parts = ["1"];
            Add(parts, Channel, "message.channel = @Channel");
            Add(parts, Recipient, "recipient = @Recipient");
            Add(parts, From, "(message.sender = @From collate nocase or message.senderName = @From collate nocase)");
            Add(parts, Key, "message.requestKey = @Key");
            Add(parts, Search, "instr(lower(recipient || char(10) || message.sender || char(10) || message.subject), lower(@Search)) > 0");
            Add(parts, Campaign, "campaignId = @Campaign");
            return string.Join(" and ", parts);
        }
    }

    public static InboxFilter Read(Fields fields) => new()
    {
        Channel = Given(fields, "channel"),
        Recipient = Given(fields, "recipient"),
        From = Given(fields, "from"),
        Key = Given(fields, "key"),
        Campaign = fields.Integer("campaign"),
        Search = Given(fields, "search"),
    };

    private static string? Given(Fields fields, string name) => fields.Text(name) is { Length: > 0 } text ? text : null;

    private static void Add(List<string> parts, object? given, string condition)
    {
        if (given is not null)
        {
            parts.Add(condition);
        }
    }
}
