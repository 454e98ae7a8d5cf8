namespace RfmFlows.Nodes.Triggers;

/// <summary>What happens to a start while the run before it is still working.</summary>
public enum OverlapRule
{
    /// <summary>It is passed over.</summary>
    Skip,
    /// <summary>It waits for the run before it.</summary>
    Queue,
    /// <summary>The run before it is cancelled.</summary>
    Cancel,
}
