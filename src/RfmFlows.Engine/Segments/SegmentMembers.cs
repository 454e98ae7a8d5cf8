namespace RfmFlows.Engine;

/// <summary>Members that are to become the next version of a segment; fields as in <see cref="SegmentVersion"/>.</summary>
public sealed record SegmentMembers(DateOnly AsOf, long Rows, string Location, string? RunId = null);
