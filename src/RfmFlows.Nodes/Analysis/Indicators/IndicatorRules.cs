using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What the user may decide about the definitions.</summary>
internal sealed record IndicatorRules
{
    /// <summary>The days of the window W.</summary>
    public int Window { get; init; } = 365;

    public AbcBorders Abc { get; init; } = new();

    public XyzBorders Xyz { get; init; } = new();

    public StageRules Stages { get; init; } = new();

    public ActivityBorders Activity { get; init; } = new();

    /// <summary>For so many days after a message a purchase is its effect.</summary>
    public int Attribution { get; init; } = 7;

    /// <summary>The fields that a profile is asked for.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];
}
