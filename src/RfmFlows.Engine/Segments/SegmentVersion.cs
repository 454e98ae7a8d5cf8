namespace RfmFlows.Engine;

/// <summary>The members of a segment as they were worked out once; it never changes.</summary>
/// <param name="Version">Counted from 1 within the segment.</param>
/// <param name="AsOf">The day that the members hold for.</param>
/// <param name="SavedAt">When they were worked out.</param>
/// <param name="Rows">How many members.</param>
/// <param name="Location">Where they are: a table of the warehouse as <c>schema.name</c>, or a file.</param>
/// <param name="RunId">The run that worked them out, where one did.</param>
public sealed record SegmentVersion(int Version, DateOnly AsOf, DateTimeOffset SavedAt, long Rows, string Location, string? RunId);
