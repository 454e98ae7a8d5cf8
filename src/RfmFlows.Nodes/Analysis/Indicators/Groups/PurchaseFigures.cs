using System.Globalization;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Figures of the purchases that several indicators are made of.</summary>
internal static class PurchaseFigures
{
    public static string FirstDay(this IndicatorQuery q) => q.Purchase("first_day", ColumnType.Date, c => c.FirstDay);

    public static string LastDay(this IndicatorQuery q) => q.Purchase("last_day", ColumnType.Date, c => c.LastDay);

    public static string Recency(this IndicatorQuery q) => q.Days(q.LastDay());

    public static string Tenure(this IndicatorQuery q) => q.Days(q.FirstDay());

    public static string ActiveSpan(this IndicatorQuery q) => q.Sql.DaysBetween(q.FirstDay(), q.LastDay());

    /// <summary>Gaps between visits, one less than there are visits.</summary>
    public static string Gaps(this IndicatorQuery q) => q.Figures.Count(q.Purchase("gaps", ColumnType.Integer, c => c.Gaps.Count));

    public static string MedianGap(this IndicatorQuery q) => q.Purchase("median_gap", ColumnType.Decimal(1), c => c.Gaps.Median);

    public static string MaxGap(this IndicatorQuery q) => q.Purchase("max_gap", ColumnType.Integer, c => c.Gaps.Max);

    /// <summary>A real.</summary>
    public static string DeviationOfGaps(this IndicatorQuery q) => q.Figures.Deviation(
        q.Gaps(), q.Purchase("gap_sum", ColumnType.Integer, c => c.Gaps.Sum), q.Purchase("gap_squares", ColumnType.Integer, c => c.Gaps.SumOfSquares));

    /// <summary>The gap that a share of those of all customers do not exceed, a real.</summary>
    public static string GapOfBase(this IndicatorQuery q, string name, double share) =>
        q.Totals.AddKnown(name, () => q.Figures.Real(q.Gaps.Quantile(share)?.ToString(CultureInfo.InvariantCulture) ?? "NULL"));

    /// <summary>Half a day counts as a whole one.</summary>
    public static string ExpectedNext(this IndicatorQuery q) => $"({q.LastDay()} + CAST(round({q.MedianGap()}) AS INTEGER))";

    public static string Orders(this IndicatorQuery q, Span span = Span.All) =>
        q.Figures.Count(q.Purchase(Named("orders", span), ColumnType.Integer, c => c.Of(span).Orders));

    public static string Revenue(this IndicatorQuery q, Span span = Span.All) =>
        q.Figures.Count(q.Purchase(Named("revenue", span), ColumnType.Money, c => c.Of(span).Revenue));

    public static string MeanCheck(this IndicatorQuery q, Span span = Span.All) => q.Figures.Mean(q.Revenue(span), q.Orders(span));

    public static string Margin(this IndicatorQuery q) => $"({q.Revenue()} - {q.MoneyOfSales(SaleColumn.Cost, c => c.Cost)})";

    /// <summary>A sum of a further column of purchases and returns, 0 where there are none.</summary>
    public static string MoneyOfSales(this IndicatorQuery q, SaleColumn column, Func<CustomerPurchases, long?> sum) =>
        q.Figures.Count(q.Purchase(column, column.Name(), ColumnType.Money, sum));

    /// <summary>The name of a figure of a span.</summary>
    public static string Named(string figure, Span span) => span == Span.All ? figure : $"{figure}_{(span == Span.Now ? "now" : "before")}";
}
