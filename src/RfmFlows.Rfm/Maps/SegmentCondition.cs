namespace RfmFlows.Rfm;

/// <summary>One condition of a <see cref="SegmentBranch"/>: the score of an axis lies in a range.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Scores">The range.</param>
public sealed record SegmentCondition(Axis Axis, ScoreRange Scores);
