namespace RfmFlows.Engine;

/// <summary>The two ways to run one plan.</summary>
public enum RunMode
{
    /// <summary>Every node's output is materialised and kept, so that every port can be looked at and a change re-runs only what lies below it.</summary>
    Design,
    /// <summary>Relations are fused; a table is materialised where it pays. Only what the targets need is run.</summary>
    Production,
}
