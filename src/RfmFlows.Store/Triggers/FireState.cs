namespace RfmFlows.Store;

/// <summary>What became of a scheduled start.</summary>
public enum FireState
{
    /// <summary>Queued: due, but an earlier run is not done.</summary>
    Waiting,
    /// <summary>Taken by a process, which starts its run.</summary>
    Claimed,
    /// <summary>Passed over, for the reason that stands with it.</summary>
    Skipped,
}
