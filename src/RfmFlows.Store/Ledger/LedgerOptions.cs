namespace RfmFlows.Store;

/// <summary>How the send ledger tells living owners from dead ones.</summary>
public sealed record LedgerOptions
{
    /// <summary>An owner that has not reported for so long counts as dead; one minute by default. Clocks of servers on one ledger should differ by less.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The process that owners belong to: one that is gone is taken over at once, without waiting for the lease.</summary>
    internal ProcessIdentity Process { get; init; } = ProcessIdentity.Current;
}
