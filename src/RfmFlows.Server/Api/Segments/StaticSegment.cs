using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Segments whose members are given by hand.</summary>
internal static class StaticSegment
{
    /// <summary>The segment that a new version goes to: one that exists keeps what is not given.</summary>
    /// <exception cref="FlowException">RF4317, RF6244: the id belongs to a tag, or to a segment whose members follow from a scenario.</exception>
    public static async Task<Segment> NextAsync(ISegmentRegistry registry, string id, LocalText? title, string? colour, CancellationToken cancellation)
    {
        var before = await registry.FindAsync(id, cancellation);
        return before is { Kind: not SegmentKind.Static }
            ? throw new FlowException(SegmentsRemarks.OtherKind(before))
            : new Segment(id, SegmentKind.Static) { Title = title ?? before?.Title ?? LocalText.Same(id), Colour = colour ?? before?.Colour };
    }
}
