namespace RfmFlows.Rfm;

/// <summary>
/// How an engine finds the activity segment of a row: without a last purchase <paramref name="WithoutPurchases"/>; else the
/// first branch that holds; else <paramref name="Otherwise"/>.
/// </summary>
/// <param name="WithoutPurchases">The segment of customers who never bought.</param>
/// <param name="Branches">In order.</param>
/// <param name="Otherwise">The segment beyond the last border.</param>
public sealed record ActivityCase(Segment WithoutPurchases, IReadOnlyList<ActivityBranch> Branches, Segment Otherwise);
