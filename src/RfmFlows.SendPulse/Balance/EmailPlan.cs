namespace RfmFlows.SendPulse;

/// <summary>The plan for campaigns.</summary>
public sealed class EmailPlan
{
    /// <summary>Its name.</summary>
    public string? TariffName { get; init; }

    /// <summary>When it ends, in the account's time zone.</summary>
    public DateTime? FinishedTime { get; init; }

    /// <summary>E-mails left.</summary>
    public long EmailsLeft { get; init; }

    /// <summary>Most subscribers allowed.</summary>
    public long MaximumSubscribers { get; init; }

    /// <summary>Subscribers there are.</summary>
    public long CurrentSubscribers { get; init; }
}
