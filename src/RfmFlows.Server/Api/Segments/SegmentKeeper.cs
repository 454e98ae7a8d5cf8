using RfmFlows.Engine;
using RfmFlows.Nodes.Segments;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Names segments anew and removes them.</summary>
internal sealed class SegmentKeeper(ISegmentRegistry registry, ISegmentLibrary library)
{
    public const int LongestTitle = 200;

    public static bool IsBad(LocalText title) => title.En.Length is 0 or > LongestTitle || title.Ru.Length is 0 or > LongestTitle;

    /// <exception cref="FlowException">RF6050: there is no such segment; RF1114, RF6253: the title or the colour does not fit.</exception>
    public async Task<Segment> ChangeAsync(string id, SegmentChangeBody body, CancellationToken cancellation)
    {
        if (body.Title is { } title && IsBad(title))
        {
            throw new FlowException(SegmentsRemarks.BadTitle(LongestTitle).At("title"));
        }
        if (body.Colour is { } colour && !HexColour.Is(colour))
        {
            throw new FlowException(SettingRemarks.NotAColour(colour).At("colour"));
        }
        var segment = await registry.FindAsync(id, cancellation) ?? throw new FlowException(StoreRemarks.NoSegment(id));
        return await registry.SaveAsync(segment with { Title = body.Title ?? segment.Title, Colour = body.Colour ?? segment.Colour }, cancellation);
    }

    /// <summary>The names go first: members that nobody finds any more do no harm, names without members would.</summary>
    /// <exception cref="FlowException">RF6050: there is no such segment.</exception>
    public async Task DeleteAsync(string id, CancellationToken cancellation)
    {
        var versions = await registry.HistoryAsync(id, cancellation);
        if (!await registry.DeleteAsync(id, cancellation))
        {
            throw new FlowException(StoreRemarks.NoSegment(id));
        }
        foreach (var version in versions)
        {
            new SegmentFile(library, version.Location).Delete();
        }
    }
}
