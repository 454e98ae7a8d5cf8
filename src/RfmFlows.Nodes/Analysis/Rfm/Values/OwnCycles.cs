using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>How long each customer usually takes between purchases, and how many of these cycles the last purchase lies back.</summary>
internal sealed class OwnCycles(BuildContext build, ValueRules rules)
{
    /// <summary>The customer's cycle in days.</summary>
    public const string Cycle = "cycle";

    /// <summary>Days since the last purchase in cycles.</summary>
    public const string Cycles = "cycles";

    /// <summary>The cycle of the base, for customers with too few purchases; known after <see cref="MakeAsync"/>.</summary>
    public decimal Base { get; private set; }

    private Dialect Sql => build.Sql;

    private string Usual => rules.Cycle == CycleMeasure.Mean
        ? Sql.Quotient("sum(gap)", "count(*)", 1)
        : Sql.Cast("percentile_cont(0.5) WITHIN GROUP (ORDER BY gap)", ColumnType.Decimal(1));

    /// <summary>Adds both to the table of values; returns the name of the new table.</summary>
    /// <param name="select">The gaps between purchases.</param>
    public async Task<string> MakeAsync(string values, string select)
    {
        var gaps = await build.ScratchAsync("gaps", select);
        Base = rules.BaseCycle ?? await BaseAsync(gaps);
        var own = $"SELECT customer, count(*) AS gaps, {Usual} AS gap FROM {gaps} GROUP BY customer";
        var days = $"coalesce(CASE WHEN o.gaps >= {rules.FewestGaps} THEN o.gap END, {Sql.Literal(Base)})";
        var cycle = Sql.Cast($"least({PurchaseCycle.LongestDays}, greatest({PurchaseCycle.ShortestDays}, {days}))", ColumnType.Decimal(1));
        var idle = Sql.DaysBetween("last_purchase", Sql.Literal(build.AsOf));
        var cycled = await build.ScratchAsync("cycled",
            $"""
            SELECT *, CASE WHEN recency IS NOT NULL THEN {Sql.Cast(Sql.Quotient($"{idle} * 10", Sql.Cast($"{Cycle} * 10", ColumnType.Integer), 2), ColumnType.Decimal(2))} END AS {Cycles}
            FROM (SELECT v.*, CASE WHEN v.recency IS NOT NULL THEN {cycle} END AS {Cycle} FROM {values} AS v LEFT JOIN ({own}) AS o ON o.customer = v.customer) AS with_cycle
            """);
        await TellAsync(values, gaps);
        return cycled;
    }

    private async Task<decimal> BaseAsync(string gaps)
    {
        if (await build.Session.ScalarAsync($"SELECT {Usual} FROM {gaps}", build.Cancellation) is { } usual and not DBNull)
        {
            return Convert.ToDecimal(usual, CultureInfo.InvariantCulture);
        }
        build.Add(RfmRemarks.NoRhythm());
        return PurchaseCycle.DaysWithoutRhythm;
    }

    private async Task TellAsync(string values, string gaps)
    {
        var own = $"SELECT customer FROM {gaps} GROUP BY customer HAVING count(*) >= {rules.FewestGaps}";
        await using var reader = await build.Session.ReadAsync(
            $"SELECT count(v.recency), count(v.recency) FILTER (WHERE o.customer IS NULL) FROM {values} AS v LEFT JOIN ({own}) AS o ON o.customer = v.customer", build.Cancellation);
        await reader.ReadAsync(build.Cancellation);
        if (reader.GetInt64(1) is > 0 and var without)
        {
            build.Add(RfmRemarks.BaseCycle(without, reader.GetInt64(0), Base));
        }
    }
}
