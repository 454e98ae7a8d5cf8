namespace RfmFlows.Rfm;

/// <summary>How an engine finds the stage of a row: without purchases <paramref name="WithoutPurchases"/>; else the first branch that holds; else <paramref name="Otherwise"/>.</summary>
/// <param name="WithoutPurchases">The stage of those who never bought.</param>
/// <param name="Branches">In order.</param>
/// <param name="Otherwise">The stage beyond the last border.</param>
public sealed record StageCase(Segment WithoutPurchases, IReadOnlyList<StageBranch> Branches, Segment Otherwise);
