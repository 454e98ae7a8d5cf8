namespace RfmFlows.Nodes.Triggers;

/// <summary>What happens to starts that were due while no server ran.</summary>
public enum MissedRule
{
    /// <summary>They are passed over.</summary>
    Skip,
    /// <summary>The latest of them is made up for.</summary>
    Once,
    /// <summary>Each is made up for, one after the other.</summary>
    All,
}
