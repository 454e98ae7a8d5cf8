namespace RfmFlows.SendPulse;

/// <summary>One open or click.</summary>
public sealed class EmailAction
{
    /// <summary>The link clicked; null for an open.</summary>
    public string? Url { get; init; }

    /// <summary>The browser.</summary>
    public string? Browser { get; init; }

    /// <summary>The operating system.</summary>
    public string? Os { get; init; }

    /// <summary>The country, unless it was left out of the request.</summary>
    public string? Country { get; init; }

    /// <summary>When, in the account's time zone.</summary>
    public DateTime? ActionDate { get; init; }
}
