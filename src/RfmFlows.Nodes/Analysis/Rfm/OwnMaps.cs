using RfmFlows.Engine;
using RfmFlows.Rfm;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>Segment maps as scenarios write them, and as the mathematics understands them.</summary>
internal static class OwnMaps
{
    private const string OwnId = "own";
    private const string NoColour = "#9e9e9e";

    private static readonly Text Title = new("Own map", "Своя карта");

    /// <summary>The map as it was drawn, faults and all: <see cref="SegmentMapLinter"/> tells of those.</summary>
    public static SegmentMap ToSegmentMap(this ScoreMap map) => new()
    {
        Id = OwnId,
        Title = Title,
        Scales = AxisScales.Of(axis => map.Scales.GetValueOrDefault(AxisSql.ScoreColumn(axis), map.Scale)),
        Axes = [.. map.Axes.Select(AxisOf).OfType<Axis>()],
        Segments = [.. map.Segments.Select(s => new Segment(s.Id, Words(s.Title, s.Id), Words(s.Meaning), Words(s.Advice), s.Colour.Length > 0 ? s.Colour : NoColour))],
        Rules = [.. map.Rules.Select(r => new SegmentRule(r.Segment, Range(r, Axis.Recency), Range(r, Axis.Frequency), Range(r, Axis.Monetary)))],
        OtherwiseId = map.Otherwise,
    };

    /// <summary>A map as a scenario would hold it: a built-in one as the start of an own one, or one that is kept with a model.</summary>
    public static ScoreMap ToScoreMap(this SegmentMap map) => new()
    {
        Scale = map.Scale,
        Scales = map.Axes.Where(a => map.Scales[a] != map.Scale).ToDictionary(AxisSql.ScoreColumn, a => map.Scales[a], StringComparer.Ordinal),
        Axes = [.. map.Axes.Select(AxisSql.ScoreColumn)],
        Segments = [.. map.Segments.Select(s => new ScoreMapSegment(s.Id, s.Title.Local(), s.Colour) { Meaning = s.Meaning.Local(), Advice = s.Advice.Local() })],
        Rules = [.. map.Rules.Select(r => new ScoreMapRule(r.SegmentId, Ranges(r)))],
        Otherwise = map.OtherwiseId,
    };

    /// <summary>The axis of a score column, or null.</summary>
    public static Axis? AxisOf(string column) => AxisFacts.All.Where(a => AxisSql.ScoreColumn(a) == column).Select(a => (Axis?)a).FirstOrDefault();

    private static Text Words(LocalText text, string without = "") => new(text.En.Length > 0 ? text.En : without, text.Ru.Length > 0 ? text.Ru : without);

    private static ScoreRange? Range(ScoreMapRule rule, Axis axis) =>
        rule.Scores.TryGetValue(AxisSql.ScoreColumn(axis), out var scores) ? new ScoreRange(scores.Min, scores.Max) : null;

    private static Dictionary<string, (int, int)> Ranges(SegmentRule rule) => AxisFacts.All.Where(a => rule.Range(a) is not null)
        .ToDictionary(AxisSql.ScoreColumn, a => (rule.Range(a)!.Value.Min, rule.Range(a)!.Value.Max), StringComparer.Ordinal);
}
