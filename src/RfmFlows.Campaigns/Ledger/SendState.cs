namespace RfmFlows.Campaigns;

/// <summary>Where a message is. The numbers are what the ledger keeps and never change.</summary>
public enum SendState
{
    /// <summary>To be sent, in nobody's hands.</summary>
    Planned = 0,
    /// <summary>In the hands of one run, whose token fences it; the gateway has not been called.</summary>
    Claimed = 1,
    /// <summary>The gateway is being called, or has just been.</summary>
    Called = 2,
    /// <summary>The gateway took it.</summary>
    Accepted = 3,
    /// <summary>The gateway refused it for good.</summary>
    Rejected = 4,
    /// <summary>Nobody knows whether the gateway took it. Never sent again by itself.</summary>
    Unknown = 5,
    /// <summary>Not to be sent, for a reason that is kept. Judged anew when the same campaign meets the customer again.</summary>
    Skipped = 6,
}
