namespace RfmFlows.SendPulse;

/// <summary>How an address came into an address book.</summary>
public sealed class MembershipOrigin
{
    /// <summary>The address book's name.</summary>
    public string? ListName { get; init; }

    /// <summary>The address book's id.</summary>
    public long ListId { get; init; }

    /// <summary>When, in the account's time zone.</summary>
    public DateTime? AddDate { get; init; }

    /// <summary>From where, in SendPulse's words.</summary>
    public string? Source { get; init; }
}
