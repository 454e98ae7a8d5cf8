using RfmFlows.Engine;

namespace RfmFlows.Store;

internal sealed record SegmentVersionRow
{
    public string SegmentId { get; init; } = "";

    public int Version { get; init; }

    public DateOnly AsOf { get; init; }

    public DateTimeOffset SavedAt { get; init; }

    public long RowCount { get; init; }

    public string Location { get; init; } = "";

    public string? RunId { get; init; }

    public SegmentVersion ToVersion() => new(Version, AsOf, SavedAt, RowCount, Location, RunId);
}
