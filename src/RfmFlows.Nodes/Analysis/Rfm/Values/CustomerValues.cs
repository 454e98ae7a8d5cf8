using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>
/// Recency, frequency and money of every customer, in one pass over the purchases. Customers without scores have none of the three;
/// <see cref="Bought"/> tells how often each has bought all the same.
/// </summary>
internal sealed class CustomerValues(BuildContext build, RfmInput input, ValueRules rules)
{
    /// <summary>The number of purchases, of customers without scores too.</summary>
    public const string Bought = "bought";

    private readonly PurchaseRoles _roles = input.Purchases;

    private Dialect Sql => build.Sql;

    private string Customer => Sql.Quote(_roles.CustomerColumn.Name);

    private string Day => Sql.Cast(Sql.Quote(_roles.DateColumn.Name), ColumnType.Date);

    private string Sum => Sql.Cast(Sql.Quote(_roles.SumColumn.Name), ColumnType.Money);

    private string IsBought => $"FILTER (WHERE {Sum} >= 0)";

    private string Complete => string.Join(" AND ", new[] { _roles.CustomerColumn, _roles.DateColumn, _roles.SumColumn }.Select(c => $"{Sql.Quote(c.Name)} IS NOT NULL"));

    private string Counted => $"{Complete} AND {Day} <= {Sql.Literal(build.AsOf)}" + (rules.Before(build.AsOf) is { } before ? $" AND {Day} > {Sql.Literal(before)}" : "");

    /// <summary>Makes the table of values; returns its name.</summary>
    public async Task<string> MakeAsync() => await build.ScratchAsync("values", await SelectAsync());

    /// <summary>The gaps in days between successive days with a purchase.</summary>
    public string Gaps() =>
        $"""
        SELECT customer, gap
        FROM (
            SELECT customer, day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS gap
            FROM (SELECT DISTINCT {Customer} AS customer, {Day} AS day FROM {build.From(PurchaseRoles.Port)} WHERE {Counted} AND {Sum} >= 0) AS days) AS gaps
        WHERE gap IS NOT NULL
        """;

    /// <summary>Rows whose margin is not known.</summary>
    public string WithoutMargin(MarginRole margin) => $"SELECT count(*) FROM {build.From(PurchaseRoles.Port)} WHERE {Counted} AND {Sql.Quote(margin.Column.Name)} IS NULL";

    private async Task<string> SelectAsync()
    {
        var visits = rules.Frequency == FrequencyMeasure.Days ? $"count(DISTINCT {Day})"
            : _roles.OrderColumn is { } order ? await new OrderCount(build, order).OfAsync(PurchaseRoles.Port, Complete) : "count(*)";
        var money = rules.Returns == ReturnsRule.Ignore ? IsBought : "";
        var margin = input.Margin is { } role ? $", sum({role.Of(Sum, Sql)}) {money} AS margin" : "";
        var offset = rules.ToDayAfter ? 1 : 0;
        var select = $"""
            SELECT customer, CASE WHEN {IsScored} THEN {Sql.DaysBetween("last_purchase", Sql.Literal(build.AsOf))} + {offset} END AS recency,
                CASE WHEN {IsScored} THEN frequency END AS frequency, CASE WHEN {IsScored} THEN {Sql.Cast($"round({Money}, 2)", ColumnType.Money)} END AS monetary,
                frequency AS {Bought}, first_purchase, last_purchase
            FROM (
                SELECT {Customer} AS customer, max({Day}) {IsBought} AS last_purchase, min({Day}) {IsBought} AS first_purchase, {visits} {IsBought} AS frequency,
                    coalesce(sum({Sum}) {money}, 0) AS total{margin}
                FROM {build.From(PurchaseRoles.Port)} WHERE {Counted}
                GROUP BY {Customer}) AS totals
            {LeftOut}
            """;
        return input.Known is { } known ? WithKnown(select, Sql.Quote(known.Name)) : select;
    }

    private string Money => rules.Money switch
    {
        MoneyMeasure.Mean => Sql.Quotient("total", "frequency", 2),
        MoneyMeasure.Margin => "coalesce(margin, 0)",
        _ => "total",
    };

    private string IsScored => rules.ZeroSum == CustomerRule.Score ? "frequency > 0" : "frequency > 0 AND total > 0";

    private string LeftOut
    {
        get
        {
            var conditions = new List<string>();
            if (rules.OnlyReturns == CustomerRule.Leave)
            {
                conditions.Add("frequency > 0");
            }
            if (rules.ZeroSum == CustomerRule.Leave)
            {
                conditions.Add("(frequency = 0 OR total > 0)");
            }
            return conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", conditions)}";
        }
    }

    private string WithKnown(string select, string known)
    {
        var (number, money, date) = (Sql.Cast("NULL", ColumnType.Integer), Sql.Cast("NULL", ColumnType.Money), Sql.Cast("NULL", ColumnType.Date));
        // A customer whose purchases do not count, for example because they lie before the window, is among them.
        return $"""
            {select}
            UNION ALL
            SELECT DISTINCT k.{known}, {number}, {number}, {money}, 0, {date}, {date}
            FROM {build.From(RfmInput.KnownPort)} AS k
            WHERE k.{known} IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM (SELECT DISTINCT {Customer} AS customer FROM {build.From(PurchaseRoles.Port)} WHERE {Counted}) AS p WHERE p.customer = k.{known})
            """;
    }
}
