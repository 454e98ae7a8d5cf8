using RfmFlows.Engine;
using RfmFlows.Rfm;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>How customers are measured, scored and named: the settings, or a saved model, as the mathematics understands them.</summary>
internal sealed record RfmRules
{
    public required ValueRules Values { get; init; }

    /// <summary>Null where all borders are known beforehand.</summary>
    public ScoringMethod? Method { get; init; }

    /// <summary>How many scores each axis has; with <see cref="ProposeClusters"/> at least.</summary>
    public required AxisScales Scales { get; init; }

    /// <summary>Borders that are known before the data; axes that are absent follow the method.</summary>
    public IReadOnlyDictionary<Axis, AxisBorders> Known { get; init; } = new Dictionary<Axis, AxisBorders>();

    public decimal Trim { get; init; } = EqualWidthBorders.DefaultTrimPercent;

    public bool ClusterLogarithms { get; init; } = true;

    public bool ProposeClusters { get; init; }

    public SegmentMap? Map { get; init; }

    /// <summary>Customers without scores.</summary>
    public Segment NoPurchases { get; init; } = Segment.NoPurchases;

    public ScoreWeights? Weights { get; init; }

    /// <summary>The language of names and texts in tables.</summary>
    public required string Language { get; init; }

    /// <summary>The map for the scales that customers have been scored on: finer scales stretch it.</summary>
    public SegmentMap? MapFor(AxisScales scales) => Map?.Stretch(scales);

    /// <summary>How an axis is scored.</summary>
    public AxisPlan PlanOf(Axis axis)
    {
        var scale = Scales[axis];
        return Known.TryGetValue(axis, out var borders) ? new AxisPlan(axis, new FixedBorders(borders))
            : Method == ScoringMethods.EqualWidth ? new AxisPlan(axis, new EqualWidthBorders(scale, Trim))
            : Method == ScoringMethods.Clusters ? new AxisPlan(axis, new ClusterBorders(scale, axis == Axis.Monetary && ClusterLogarithms, ProposeClusters))
            : Method!.Plan(axis, scale);
    }

    /// <summary>In the order in which they are listed.</summary>
    public IEnumerable<Segment> Segments => (Map?.Segments ?? []).Append(NoPurchases);
}
