using RfmFlows.Rfm;
using RfmFlows.Warehouse;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>Scores as SQL. Values are the columns recency, frequency, monetary; scores the columns r, f, m.</summary>
internal static class AxisSql
{
    public static string ValueColumn(Axis axis) => axis switch
    {
        Axis.Recency => "recency",
        Axis.Frequency => "frequency",
        _ => "monetary",
    };

    public static string ScoreColumn(Axis axis) => axis.Letter().ToLowerInvariant();

    public static string ByBorders(AxisBorders borders, Dialect sql)
    {
        var (value, rule) = (borders.InCycles ? OwnCycles.Cycles : ValueColumn(borders.Axis), borders.Rule());
        var steps = rule.Steps.Select(s => $" WHEN {value} {(s.Inclusive ? "<=" : "<")} {sql.Literal(s.UpperBound)} THEN {s.Score}");
        return $"CASE WHEN {value} IS NULL THEN NULL{string.Concat(steps)} ELSE {rule.Otherwise} END";
    }

    /// <summary>Ranks are taken among the customers that have a value.</summary>
    public static string ByRank(AxisPlan plan, ScoresByRank ranks, string byCustomer, Dialect sql)
    {
        var value = ValueColumn(plan.Axis);
        var partition = string.Join(", ", plan.Within.Select(ScoreColumn).Prepend($"{value} IS NULL"));
        var twiceRank = ranks.Rank == RankKind.RowNumber
            ? $"2 * row_number() OVER (PARTITION BY {partition} ORDER BY {Order(plan.Axis)}, {byCustomer})"
            : $"2 * rank() OVER (PARTITION BY {partition} ORDER BY {Order(plan.Axis)}) + count(*) OVER (PARTITION BY {partition}, {value}) - 1";
        var divisor = $"(2 * (count(*) OVER (PARTITION BY {partition}) + {ranks.Widening}))";
        var quotient = $"floor({sql.Cast($"{ranks.Scale} * ({twiceRank} - {ranks.Shift}) - {ranks.Excess}", ColumnType.Real)} / nullif({divisor}, 0))";
        return $"CASE WHEN {value} IS NULL THEN NULL ELSE least({ranks.Scale}, 1 + greatest(0, coalesce({sql.Cast(quotient, ColumnType.Integer)}, 0))) END";
    }

    public static string ByTile(AxisPlan plan, ScoresByTile tiles, string byCustomer)
    {
        var value = ValueColumn(plan.Axis);
        var partition = string.Join(", ", plan.Within.Select(ScoreColumn).Prepend($"{value} IS NULL"));
        return $"CASE WHEN {value} IS NULL THEN NULL ELSE ntile({tiles.Scale}) OVER (PARTITION BY {partition} ORDER BY {Order(plan.Axis)}, {byCustomer}) END";
    }

    /// <summary>The segment by the scores; <paramref name="show"/> says what stands for a segment.</summary>
    /// <param name="unscored">The segment of customers without scores.</param>
    public static string Segment(SegmentMap map, Segment unscored, Func<Segment, string?> show, Dialect sql)
    {
        var cases = map.ToCase();
        var branches = cases.Branches.Select(b => $" WHEN {Conditions(b)} THEN {sql.Literal(show(map.Find(b.SegmentId)!))}");
        var otherwise = map.Find(cases.OtherwiseId) is { } rest ? sql.Literal(show(rest)) : "NULL";
        return $"CASE WHEN recency IS NULL THEN {sql.Literal(show(unscored))}{string.Concat(branches)} ELSE {otherwise} END";
    }

    private static string Conditions(SegmentBranch branch) => branch.Conditions.Count == 0
        ? "TRUE"
        : string.Join(" AND ", branch.Conditions.Select(c => $"{ScoreColumn(c.Axis)} BETWEEN {c.Scores.Min} AND {c.Scores.Max}"));

    // From the worst to the best.
    private static string Order(Axis axis) => $"{ValueColumn(axis)} {(axis.Direction() == AxisDirection.LowerIsBetter ? "DESC" : "ASC")}";
}
