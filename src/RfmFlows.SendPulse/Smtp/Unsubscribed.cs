namespace RfmFlows.SendPulse;

/// <summary>An address that single e-mails are not sent to, and why.</summary>
public sealed class Unsubscribed
{
    /// <summary>The address.</summary>
    public string? Email { get; init; }

    /// <summary>By the link in an e-mail.</summary>
    public bool UnsubscribeByLink { get; init; }

    /// <summary>By the account's owner.</summary>
    public bool UnsubscribeByUser { get; init; }

    /// <summary>By a spam complaint.</summary>
    public bool SpamComplaint { get; init; }

    /// <summary>When, in the account's time zone.</summary>
    public DateTime? Date { get; init; }
}
