namespace RfmFlows.Rfm;

/// <summary>How an engine finds the segment of a row by its scores: the first branch that holds, else the last.</summary>
/// <param name="Branches">In order.</param>
/// <param name="OtherwiseId">The segment where none holds; null = none can, in a map without gaps.</param>
public sealed record SegmentCase(IReadOnlyList<SegmentBranch> Branches, string? OtherwiseId);
