namespace RfmFlows.Rfm;

/// <summary>WHEN measure ≤ cycles AND purchases ≤ most THEN stage; a missing measure does not hold.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Cycles">The greatest number of cycles, included; null where any pause fits.</param>
/// <param name="MostOrders">The greatest number of purchases, included; null where any number fits.</param>
/// <param name="Measure">What is compared with the cycles.</param>
public sealed record StageBranch(Segment Stage, decimal? Cycles, int? MostOrders = null, StageMeasure Measure = StageMeasure.DaysSinceLast);
