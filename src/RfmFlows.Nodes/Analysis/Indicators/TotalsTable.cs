using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Figures of the whole base.</summary>
internal static class TotalsTable
{
    public static readonly Columns Columns = Columns.Of(("id", ColumnType.Text), ("name", ColumnType.Text), ("value", ColumnType.Money));

    private static readonly (string Id, LocalText Name, Func<IndicatorQuery, string> Sql)[] All =
    [
        ("customers", ("Customers", "Клиентов"), q => q.Total("count(*)")),
        ("buyers", ("Customers with purchases", "Клиентов с покупками"), q => q.Total($"count(*) FILTER (WHERE {q.Orders()} > 0)")),
        ("repeat_buyers", ("Customers with two purchases and more", "Клиентов с двумя покупками и больше"), q => q.Total($"count(*) FILTER (WHERE {q.Orders()} > 1)")),
        ("orders", ("Purchases", "Покупок"), q => q.Total($"sum({q.Orders()})")),
        ("orders_w", ("Purchases in the window", "Покупок за период"), q => q.Total($"sum({q.Orders(Span.Now)})")),
        ("revenue", ("Revenue", "Выручка"), q => q.Total($"sum({q.Revenue()})")),
        ("revenue_w", ("Revenue in the window", "Выручка за период"), q => q.Total($"sum({q.Revenue(Span.Now)})")),
        ("revenue_w_prev", ("Revenue in the window before", "Выручка за прежний период"), q => q.Total($"sum({q.Revenue(Span.Before)})")),
        ("median_gap", ("Median gap between visits, days", "Медианный интервал между визитами, дней"), q => q.GapOfBase("median_gap_of_base", 0.5)),
        ("gap_90", ("90 % of gaps are not longer, days", "90 % интервалов не длиннее, дней"), q => q.GapOfBase("gap_90_of_base", 0.9)),
    ];

    /// <summary>Adds what the table needs, and gives its rows as a SELECT over the totals.</summary>
    public static string Select(IndicatorQuery q, string language) => string.Join(" UNION ALL ", All.Select(t =>
        $"SELECT {q.Sql.Literal(t.Id)} AS id, {q.Sql.Literal(t.Name.In(language))} AS name, {q.Sql.Round(t.Sql(q), 2)} AS value FROM {q.Tables.Totals}"));
}
