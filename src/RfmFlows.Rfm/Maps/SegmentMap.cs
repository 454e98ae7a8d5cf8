namespace RfmFlows.Rfm;

/// <summary>
/// Which segment a customer belongs to by scores: rules tested in order, the first that fits wins. A map may be anything a
/// user typed; <see cref="SegmentMapLinter"/> says whether it is a partition.
/// </summary>
public sealed record SegmentMap
{
    /// <summary>The name kept in scenarios; it never changes.</summary>
    public required string Id { get; init; }

    /// <summary>Grows by one with every change of rules. Default 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The name as a user reads it.</summary>
    public required Text Title { get; init; }

    /// <summary>How many scores each used axis must have. Default 5. For other scales see <see cref="Stretch"/>.</summary>
    public AxisScales Scales { get; init; } = new(ScaleLimits.Default);

    /// <summary>The greatest scale of the used axes; given, that of every axis.</summary>
    public int Scale
    {
        get => Axes.Select(axis => Scales[axis]).DefaultIfEmpty(Scales.Recency).Max();
        init => Scales = new(value);
    }

    /// <summary>The axes the rules look at, in the order R, F, M; two or three.</summary>
    public required IReadOnlyList<Axis> Axes { get; init; }

    /// <summary>The segments, in the order in which they are listed to a user.</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>The rules, in the order in which they are tested.</summary>
    public required IReadOnlyList<SegmentRule> Rules { get; init; }

    /// <summary>The segment of cells that no rule fits; null = the rules must cover every cell.</summary>
    public string? OtherwiseId { get; init; }

    /// <summary>All cells of the map, axes it does not use being 0.</summary>
    public IReadOnlyList<ScoreCell> Cells() =>
        [.. from r in ScoresOf(Axis.Recency)
            from f in ScoresOf(Axis.Frequency)
            from m in ScoresOf(Axis.Monetary)
            select new ScoreCell(r, f, m)];

    /// <summary>The segment with an id, or null.</summary>
    public Segment? Find(string? id) => Segments.FirstOrDefault(segment => segment.Id == id);

    /// <summary>The segment of a cell; null where the map has a gap.</summary>
    public Segment? SegmentOf(ScoreCell cell) => Find(Rules.FirstOrDefault(rule => rule.Fits(cell))?.SegmentId ?? OtherwiseId);

    /// <summary>The rules as branches an engine can write as a CASE.</summary>
    public SegmentCase ToCase() => new([.. Rules.Select(Branch)], OtherwiseId);

    /// <summary>
    /// The same map for a finer scale: score s of the new scale stands where ⌈s·old/new⌉ stood, so both ends keep their
    /// meaning, each segment keeps at least one cell, and a partition stays one.
    /// </summary>
    /// <param name="scale">The new scale.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale lies outside 3…10 or is coarser than the map's own: segments
    /// would vanish, so a coarser scale needs a map drawn for it.</exception>
    public SegmentMap Rescale(int scale)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ScaleLimits.Require(scale), Scale);
        return Stretch(new(scale));
    }

    /// <summary>
    /// The same map with every axis that is to have more scores stretched as by <see cref="Rescale"/>. An axis that is to have fewer stays as it is, and
    /// <see cref="SegmentMapLinter.CheckScales"/> tells of it.
    /// </summary>
    /// <param name="scales">The scales that customers are scored on.</param>
    public SegmentMap Stretch(AxisScales scales)
    {
        var stretched = AxisScales.Of(axis => Math.Max(Scales[axis], scales[axis]));

        // The scores s with ⌈s·old/new⌉ in [min, max] are those with (min − 1)·new/old < s ≤ max·new/old.
        ScoreRange? Range(SegmentRule rule, Axis axis) => rule.Range(axis) is { } old
            ? new(((old.Min - 1) * stretched[axis] / Scales[axis]) + 1, old.Max * stretched[axis] / Scales[axis])
            : null;
        return this with
        {
            Scales = stretched,
            Rules = [.. Rules.Select(rule => rule with
            {
                Recency = Range(rule, Axis.Recency), Frequency = Range(rule, Axis.Frequency), Monetary = Range(rule, Axis.Monetary),
            })],
        };
    }

    private SegmentBranch Branch(SegmentRule rule) => new(
        [.. from axis in AxisFacts.All
            let range = rule.Range(axis)
            where range is { } asked && (asked.Min > 1 || asked.Max < Scales[axis])
            select new SegmentCondition(axis, range.Value)],
        rule.SegmentId);

    private IEnumerable<int> ScoresOf(Axis axis) => Axes.Contains(axis) ? Enumerable.Range(1, Scales[axis]) : [0];
}
