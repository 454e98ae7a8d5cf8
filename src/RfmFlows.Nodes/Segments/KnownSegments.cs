using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Segments;

/// <summary>The segments of all built-in maps, for choosing.</summary>
internal static class KnownSegments
{
    public static IReadOnlyList<Choice> Choices { get; } = [.. SegmentMaps.All.SelectMany(m => m.Segments).Concat(ActivitySegments.All)
        .DistinctBy(s => s.Id).Select(s => new Choice(s.Id, s.Title.Local()) { Help = s.Meaning.Local() })];
}
