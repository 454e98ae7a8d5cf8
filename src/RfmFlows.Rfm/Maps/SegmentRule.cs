namespace RfmFlows.Rfm;

/// <summary>A block of cells that belongs to a segment. A segment may have several rules.</summary>
/// <param name="SegmentId">The segment.</param>
/// <param name="Recency">Recency scores; null = any.</param>
/// <param name="Frequency">Frequency scores; null = any.</param>
/// <param name="Monetary">Monetary scores; null = any.</param>
public sealed record SegmentRule(string SegmentId, ScoreRange? Recency = null, ScoreRange? Frequency = null, ScoreRange? Monetary = null)
{
    /// <summary>The scores asked for on one axis; null = any.</summary>
    public ScoreRange? Range(Axis axis) => axis switch
    {
        Axis.Recency => Recency,
        Axis.Frequency => Frequency,
        Axis.Monetary => Monetary,
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "Not an axis."),
    };

    /// <summary>Whether a cell lies in the block.</summary>
    public bool Fits(ScoreCell cell) => AxisFacts.All.All(axis => Range(axis)?.Contains(cell[axis]) ?? true);
}
