namespace RfmFlows.Sample;

/// <summary>How far the writing of a sample base has come.</summary>
/// <param name="Phase">The part of the work.</param>
/// <param name="Fraction">How much of that part is done, 0 to 1.</param>
public readonly record struct SampleProgress(SamplePhase Phase, double Fraction);
