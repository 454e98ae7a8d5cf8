using static RfmFlows.Rfm.BuiltInSegments;

namespace RfmFlows.Rfm;

/// <summary>The maps that come with the product, all for five scores.</summary>
public static class SegmentMaps
{
    private static readonly IReadOnlyList<Axis> _recencyAndFrequency = [Axis.Recency, Axis.Frequency];

    /// <summary>The ten segments on R and F that courses and tools use most. The default.</summary>
    public static SegmentMap Classic10 { get; } = new()
    {
        Id = "classic-10",
        Title = new("Classic, ten segments (R, F)", "Классическая, десять сегментов (R, F)"),
        Axes = _recencyAndFrequency,
        Segments =
            [Champions, Loyal, PotentialLoyalists, New, Promising, NeedAttention, AboutToSleep, CantLoseThem, AtRisk, Hibernating],
        Rules =
        [
            Rule(Champions, new(5), new(4, 5)),
            Rule(Loyal, new(3, 4), new(4, 5)),
            Rule(PotentialLoyalists, new(4, 5), new(2, 3)),
            Rule(New, new(5), new(1)),
            Rule(Promising, new(4), new(1)),
            Rule(NeedAttention, new(3), new(3)),
            Rule(AboutToSleep, new(3), new(1, 2)),
            Rule(CantLoseThem, new(1, 2), new(5)),
            Rule(AtRisk, new(1, 2), new(3, 4)),
            Rule(Hibernating, new(1, 2), new(1, 2)),
        ],
    };

    /// <summary>The classic map with "lost" split from "hibernating".</summary>
    public static SegmentMap Classic11 { get; } = Classic10 with
    {
        Id = "classic-11",
        Title = new("Classic, eleven segments (R, F)", "Классическая, одиннадцать сегментов (R, F)"),
        Segments = [.. Classic10.Segments, Lost],
        Rules = [.. Classic10.Rules.SkipLast(1), Rule(Hibernating, new(2), new(1, 2)), Rule(Lost, new(1), new(1, 2))],
    };

    /// <summary>The seven segments named by Loymax; their rules are not published, these are ours.</summary>
    public static SegmentMap Loymax7 { get; } = new()
    {
        Id = "loymax-7",
        Title = new("Loymax, seven segments (R, F)", "Loymax, семь сегментов (R, F)"),
        Axes = _recencyAndFrequency,
        Segments = [Loyal, WithPotential, New, Drifting, AtRisk, Frozen, Lost],
        Rules =
        [
            Rule(Loyal, new(3, 5), new(4, 5)),
            Rule(WithPotential, new(4, 5), new(2, 3)),
            Rule(New, new(4, 5), new(1)),
            Rule(Drifting, new(3), new(1, 3)),
            Rule(AtRisk, new(1), new(4, 5)),
            Rule(AtRisk, new(2), new(3, 5)),
            Rule(Frozen, new(2), new(1, 2)),
            Rule(Lost, new(1), new(1, 3)),
        ],
    };

    /// <summary>The map of R's package rfm 0.3.0, with M. Its rules overlap and leave ten cells to "others".</summary>
    public static SegmentMap RPackage { get; } = new()
    {
        Id = "r-package-rfm",
        Title = new("R's package rfm 0.3.0 (R, F, M)", "Пакет rfm 0.3.0 для R (R, F, M)"),
        Axes = AxisFacts.All,
        Segments =
            [Champions, PotentialLoyalists, Loyal, Promising, New, CantLoseThem, AtRisk, NeedAttention, AboutToSleep, Lost, Others],
        Rules =
        [
            Rule(Champions, new(5), new(5), new(5)),
            Rule(PotentialLoyalists, new(3, 5), new(3, 5), new(2, 5)),
            Rule(Loyal, new(2, 4), new(2, 4), new(2, 4)),
            Rule(Promising, new(3, 4), new(1, 3), new(3, 5)),
            Rule(New, new(4, 5), new(1, 3), new(1, 5)),
            Rule(CantLoseThem, new(1, 2), new(3, 4), new(4, 5)),
            Rule(AtRisk, new(1, 2), new(2, 5), new(4, 5)),
            Rule(NeedAttention, new(1, 3), new(3, 5), new(3, 5)),
            Rule(AboutToSleep, new(2, 3), new(1, 3), new(1, 4)),
            Rule(Lost, new(1), new(1, 5), new(1, 5)),
        ],
        OtherwiseId = Others.Id,
    };

    /// <summary>All maps, the default first.</summary>
    public static IReadOnlyList<SegmentMap> All { get; } = [Classic10, Classic11, Loymax7, RPackage];

    /// <summary>The map with an id, or null.</summary>
    public static SegmentMap? Find(string id) => All.FirstOrDefault(map => map.Id == id);

    private static SegmentRule Rule(Segment segment, ScoreRange recency, ScoreRange frequency, ScoreRange? monetary = null) =>
        new(segment.Id, recency, frequency, monetary);
}
