using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Figures of the purchases that several indicators are made of.</summary>
internal static class PurchaseFigures
{
    public static string FirstDay(this IndicatorQuery q) => q.Bought("min(day)");

    public static string LastDay(this IndicatorQuery q) => q.Bought("max(day)");

    public static string Recency(this IndicatorQuery q) => q.Days(q.LastDay());

    public static string Tenure(this IndicatorQuery q) => q.Days(q.FirstDay());

    public static string ActiveSpan(this IndicatorQuery q) => q.Sql.DaysBetween(q.FirstDay(), q.LastDay());

    /// <summary>Gaps between visits, one less than there are visits.</summary>
    public static string Gaps(this IndicatorQuery q) => q.Figures.Count(q.Bought($"count({q.Purchases.Gap})"));

    public static string MedianGap(this IndicatorQuery q) => q.Sql.Cast(q.Bought(q.Figures.Median(q.Purchases.Gap)), ColumnType.Decimal(1));

    /// <summary>A real.</summary>
    public static string DeviationOfGaps(this IndicatorQuery q) =>
        q.Figures.Deviation(q.Gaps(), q.Bought($"sum({q.Purchases.Gap})"), q.Bought($"sum({q.Purchases.Gap} * {q.Purchases.Gap})"));

    /// <summary>Half a day counts as a whole one.</summary>
    public static string ExpectedNext(this IndicatorQuery q) => $"({q.LastDay()} + CAST(round({q.MedianGap()}) AS INTEGER))";

    public static string Orders(this IndicatorQuery q, Span span = Span.All) => q.Figures.Count(q.Bought("count(*)", span));

    public static string Revenue(this IndicatorQuery q, Span span = Span.All) => q.Sum("value", span);

    public static string MeanCheck(this IndicatorQuery q, Span span = Span.All) => q.Figures.Mean(q.Revenue(span), q.Orders(span));

    public static string Margin(this IndicatorQuery q) => $"({q.Revenue()} - {q.SumOfSales(q.Purchases.Cost)})";
}
