namespace RfmFlows.Rfm;

/// <summary>WHEN measure ≤ days THEN segment; a missing measure does not hold.</summary>
/// <param name="Measure">What is compared.</param>
/// <param name="AtMost">The greatest number of days, included.</param>
/// <param name="Segment">The segment.</param>
public sealed record ActivityBranch(ActivityMeasure Measure, int AtMost, Segment Segment);
