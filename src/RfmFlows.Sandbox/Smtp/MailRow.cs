namespace RfmFlows.Sandbox.Smtp;

/// <summary>What is read of a message for the vendor's EmailRecord.</summary>
internal sealed record MailRow
{
    public long Seq { get; init; }

    public string Id { get; init; } = "";

    public string Sender { get; init; } = "";

    public string Recipient { get; init; } = "";

    public string Subject { get; init; } = "";

    public long Size { get; init; }

    public long AnswerCode { get; init; }

    public long Opens { get; init; }

    public long Clicks { get; init; }

    public long ReceivedAt { get; init; }
}
