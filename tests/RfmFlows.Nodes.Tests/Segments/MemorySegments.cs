using System.Collections.Concurrent;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Tests.Segments;

/// <summary>The names of segments in memory, their members in a folder of the test.</summary>
internal sealed class MemorySegments(string folder) : ISegmentRegistry, ISegmentLibrary
{
    private readonly ConcurrentDictionary<string, (Segment Segment, List<SegmentVersion> Versions)> _segments = new(StringComparer.Ordinal);

    public string Folder { get; } = Path.Combine(folder, "segments");

    public Task<Segment?> FindAsync(string id, CancellationToken cancellation) =>
        Task.FromResult(_segments.TryGetValue(id, out var found) ? found.Segment with { Latest = found.Versions.LastOrDefault() } : null);

    public Task<IReadOnlyList<Segment>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Segment>>([.. _segments.Values.Select(s => s.Segment).OrderBy(s => s.Id, StringComparer.Ordinal)]);

    public Task<Segment> SaveAsync(Segment segment, CancellationToken cancellation)
    {
        _segments[segment.Id] = (segment, _segments.TryGetValue(segment.Id, out var before) ? before.Versions : []);
        return Task.FromResult(segment);
    }

    public Task<SegmentVersion> AddVersionAsync(string id, SegmentMembers members, CancellationToken cancellation)
    {
        var versions = _segments[id].Versions;
        versions.Add(new SegmentVersion(versions.Count + 1, members.AsOf, DateTimeOffset.UnixEpoch, members.Rows, members.Location, members.RunId));
        return Task.FromResult(versions[^1]);
    }

    public async Task<SegmentVersion?> TryAddVersionAsync(string id, SegmentMembers members, int after, CancellationToken cancellation) =>
        _segments[id].Versions.Count == after ? await AddVersionAsync(id, members, cancellation) : null;

    public Task<SegmentVersion?> FindVersionAsync(string id, DateOnly asOf, CancellationToken cancellation) =>
        Task.FromResult(_segments[id].Versions.Where(v => v.AsOf <= asOf).OrderBy(v => v.AsOf).ThenBy(v => v.Version).LastOrDefault());

    public Task<IReadOnlyList<SegmentVersion>> HistoryAsync(string id, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<SegmentVersion>>([.. _segments[id].Versions.AsEnumerable().Reverse()]);

    public Task<bool> DeleteAsync(string id, CancellationToken cancellation) => Task.FromResult(_segments.TryRemove(id, out _));
}
