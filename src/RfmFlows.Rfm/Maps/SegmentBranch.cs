namespace RfmFlows.Rfm;

/// <summary>One branch of a <see cref="SegmentCase"/>: WHEN all conditions hold THEN the segment.</summary>
/// <param name="Conditions">Joined by AND; those that every score meets are left out, so the list may be empty: always true.</param>
/// <param name="SegmentId">The segment.</param>
public sealed record SegmentBranch(IReadOnlyList<SegmentCondition> Conditions, string SegmentId);
