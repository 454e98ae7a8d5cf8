using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Server.Api;

/// <summary>Knows how segments are called and coloured: those of the built-in maps, and those of saved models.</summary>
internal sealed class SegmentLooks(IRfmModelRegistry models)
{
    /// <summary>In the order of the maps; those that no map knows come last, by id.</summary>
    /// <param name="segments">Ids with the titles that were kept with them.</param>
    public async Task<IReadOnlyList<SegmentLookView>> OfAsync(IReadOnlyList<(string Id, string? Title)> segments, CancellationToken cancellation)
    {
        var own = (await models.ListAsync(cancellation)).SelectMany(m => ModelDefinition.Read(m.Latest.Definition).ToMap()?.Segments ?? []);
        List<Segment> known = [.. SegmentMaps.All.SelectMany(m => m.Segments), .. ActivitySegments.All, .. own];
        return [.. segments.Select(s => (Look: Look(s.Id, s.Title, known), Place: known.FindIndex(k => k.Id == s.Id)))
            .OrderBy(s => s.Place < 0).ThenBy(s => s.Place).ThenBy(s => s.Look.Id, StringComparer.Ordinal).Select(s => s.Look)];
    }

    // Maps may share ids; the title that was kept tells which one it was.
    private static SegmentLookView Look(string id, string? title, List<Segment> known)
    {
        var alike = known.Where(s => s.Id == id).ToList();
        var same = alike.Find(s => title is null || s.Title.En == title || s.Title.Ru == title);
        var colour = (same ?? alike.FirstOrDefault())?.Colour;
        return new SegmentLookView(id, same?.Title.Local() ?? LocalText.Same(title ?? id), string.IsNullOrEmpty(colour) ? null : colour);
    }
}
