namespace RfmFlows.Engine;

/// <summary>What the engine makes of an output that a node gives as a SELECT.</summary>
internal enum OutputForm
{
    /// <summary>Fused into what reads it.</summary>
    View,

    /// <summary>A table in memory where the rows are few, else a view.</summary>
    SmallTableOrView,

    /// <summary>A table in memory where the rows are few, else one that is kept.</summary>
    SmallTableOrKept,

    /// <summary>A table that later runs may find.</summary>
    Kept,
}
