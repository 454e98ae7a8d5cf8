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
        var ofBase = q.Sql.Cast(q.GapOfBase("cycle_of_base", 0.5), ColumnType.Decimal(1));
        var own = $"CASE WHEN {HasOwnCycle(q)} THEN {q.MedianGap()} ELSE coalesce({ofBase}, {StageRules.CycleOfNobody}) END";
        return $"least({rules.MaxCycle}, greatest({rules.MinCycle}, {own}))";
    }

    /// <summary>Days since the last purchase after a pause of more cycles than a customer dozes.</summary>
    public static string DaysSinceReturn(IndicatorQuery q)
    {
        // Who has no own cycle has one gap at most, and the last purchase ends it.
        var onlyGap = $"CASE WHEN {q.MaxGap()} > {q.Sql.Literal(q.Rules.Stages.Dozing)} * {Cycle(q)} THEN {q.LastDay()} END";
        return q.Days($"CASE WHEN {HasOwnCycle(q)} THEN {q.Purchase("comeback_day", ColumnType.Date, c => c.LastComeback)} ELSE {onlyGap} END");
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

    private static string HasOwnCycle(IndicatorQuery q) => $"{q.Gaps()} >= {StageRules.OwnCycleVisits - 1}";
}
