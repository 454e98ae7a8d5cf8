using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments;

/// <summary>Keeps customers as the next version of a segment.</summary>
internal sealed class SegmentWriter(ISegmentRegistry registry, ISegmentLibrary library)
{
    private const int LongestId = 64;

    public static bool IsUsableId(string id) => id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>The file is written before the version is registered, so that a crash leaves no version without members.</summary>
    /// <param name="name">Names the file within the segment's folder; each version needs one of its own.</param>
    /// <param name="select">The members, each once.</param>
    public async Task<SegmentVersion> WriteAsync(
        Segment segment, string name, WarehouseSession session, string select, Columns columns, DateOnly asOf, string? run, CancellationToken cancellation) =>
        await registry.AddVersionAsync(segment.Id, await WriteMembersAsync(segment, name, session, select, columns, asOf, run, cancellation), cancellation);

    /// <summary>The same on top of a version that was looked at; null, with nothing kept, when another one has come since.</summary>
    /// <param name="after">The number of that version, 0 before the first.</param>
    public async Task<SegmentVersion?> TryWriteAsync(
        Segment segment, string name, WarehouseSession session, string select, Columns columns, DateOnly asOf, string? run, int after, CancellationToken cancellation)
    {
        var members = await WriteMembersAsync(segment, name, session, select, columns, asOf, run, cancellation);
        var version = await registry.TryAddVersionAsync(segment.Id, members, after, cancellation);
        if (version is null)
        {
            new SegmentFile(library, members.Location).Delete();
        }
        return version;
    }

    private async Task<SegmentMembers> WriteMembersAsync(
        Segment segment, string name, WarehouseSession session, string select, Columns columns, DateOnly asOf, string? run, CancellationToken cancellation)
    {
        var file = SegmentFile.New(library, segment.Id, name);
        var rows = await file.WriteAsync(session, select, columns, cancellation);
        await registry.SaveAsync(segment, cancellation);
        return new SegmentMembers(asOf, rows, file.Location, run);
    }
}
