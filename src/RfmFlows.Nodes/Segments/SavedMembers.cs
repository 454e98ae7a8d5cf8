using RfmFlows.Engine;

namespace RfmFlows.Nodes.Segments;

/// <summary>Finds the members that were saved under a name.</summary>
internal static class SavedMembers
{
    /// <param name="version">0 for the one that holds on the as-of date.</param>
    /// <param name="add">Told why there are none, and whether that is for the version alone.</param>
    public static async Task<SegmentVersion?> FindAsync(
        string id, long version, DateOnly asOf, ISegmentRegistry registry, Action<Remark, bool> add, CancellationToken cancellation)
    {
        if (await registry.FindAsync(id, cancellation) is not { } segment)
        {
            add(SegmentRemarks.NotSaved(id, [.. (await registry.ListAsync(cancellation)).Select(s => s.Id)]), false);
            return null;
        }
        var found = version > 0
            ? (await registry.HistoryAsync(id, cancellation)).FirstOrDefault(v => v.Version == version)
            : await registry.FindVersionAsync(id, asOf, cancellation);
        if (found is null)
        {
            add(version > 0 ? SegmentRemarks.NoSuchVersion(id, version, segment.Latest?.Version ?? 0) : SegmentRemarks.NoVersion(id, asOf), version > 0);
        }
        return found;
    }
}
