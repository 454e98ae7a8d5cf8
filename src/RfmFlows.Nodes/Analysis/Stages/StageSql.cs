using RfmFlows.Nodes.Analysis.Indicators;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Stages;

/// <summary>Lifecycle stages as expressions over the facts.</summary>
internal static class StageSql
{
    /// <summary>The customer's own median gap from three visits on, else that of the base, within the limits of the rules.</summary>
    public static string Cycle(IndicatorQuery q)
    {
        var rules = q.Rules.Stages;
        var ofBase = q.Sql.Cast(q.Total(q.Figures.Median(q.Purchases.Gap), q.Tables.Purchases), ColumnType.Decimal(1));
        var own = $"CASE WHEN {q.Gaps()} >= {StageRules.OwnCycleVisits - 1} THEN {q.MedianGap()} ELSE coalesce({ofBase}, {StageRules.CycleOfNobody}) END";
        return q.Cycle = $"least({rules.MaxCycle}, greatest({rules.MinCycle}, {own}))";
    }

    /// <summary>Days since the last purchase after a pause of more cycles than a customer dozes.</summary>
    public static string DaysSinceReturn(IndicatorQuery q)
    {
        Cycle(q);
        return q.Days(q.Returns.Add("max(day)"));
    }

    /// <summary>The stage; <paramref name="show"/> says what stands for it.</summary>
    public static string Stage(IndicatorQuery q, Func<Segment, string> show)
    {
        var (sql, cases) = (q.Sql, LifecycleStages.ToCase(q.Rules.Stages));
        var cycle = Cycle(q);
        return $"CASE WHEN {q.Orders()} = 0 THEN {sql.Literal(show(cases.WithoutPurchases))}"
            + string.Concat(cases.Branches.Select(b => $" WHEN {string.Join(" AND ", Conditions(b))} THEN {sql.Literal(show(b.Stage))}"))
            + $" ELSE {sql.Literal(show(cases.Otherwise))} END";

        IEnumerable<string> Conditions(StageBranch branch)
        {
            if (branch.Cycles is { } cycles)
            {
                var days = branch.Measure == StageMeasure.DaysSinceLast ? q.Recency() : DaysSinceReturn(q);
                yield return $"{days} <= {sql.Literal(cycles)} * {cycle}";
            }
            if (branch.MostOrders is { } most)
            {
                yield return $"{q.Orders()} <= {most}";
            }
        }
    }
}
