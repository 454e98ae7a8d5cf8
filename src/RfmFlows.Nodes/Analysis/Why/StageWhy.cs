using RfmFlows.Engine;
using RfmFlows.Rfm;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>Why a customer is in a stage of life: the pause against the purchase cycle, and the number of purchases.</summary>
internal static class StageWhy
{
    private const string DaysId = "days";
    private const string ReturnId = "daysSinceReturn";
    private const string OrdersId = "orders";

    /// <param name="days">Since the last purchase; null without one.</param>
    /// <param name="cycle">In days.</param>
    public static SegmentWhy Of(StageRules rules, int? days, int orders, decimal cycle, int? daysSinceReturn, DateOnly asOf)
    {
        var cases = LifecycleStages.ToCase(rules);
        var now = Find(days, daysSinceReturn, orders);
        var sinceReturn = days > rules.Dozing * cycle ? 0 : daysSinceReturn;
        // Further purchases of the day change nothing once the stage depends on their number no more.
        var better = Enumerable.Range(1, rules.Developing + 1).Select(more => (More: more, Stage: Find(0, sinceReturn, orders + more)))
            .Where(b => b.Stage.Id != now.Id).DistinctBy(b => b.Stage.Id);
        return new SegmentWhy(
            WhySegment.Of(now),
            [
                new WhyValue(DaysId, ("Days since the last purchase", "Дней с последней покупки"), WhyUnit.Days, days, null, []),
                new WhyValue("cycle", ("Purchase cycle", "Цикл покупок"), WhyUnit.Days, cycle, null, []),
                new WhyValue(ReturnId, ("Days since the last return", "Дней с последнего возвращения"), WhyUnit.Days, daysSinceReturn, null, []),
                new WhyValue(OrdersId, ("Purchases", "Покупок"), WhyUnit.Orders, orders, null, []),
            ],
            orders == 0 ? [] : WhyRule.Try(cases.Branches.Select(b => (b.Stage, Conditions(b))).Append((cases.Otherwise, []))),
            [.. better.Select(b => new WhyBetter(WhySegment.Of(b.Stage), b.More))],
            orders == 0 ? null : WhyWithout.Find(asOf, later => Find(days + later, daysSinceReturn + later, orders)));

        Segment Find(int? since, int? returned, int bought) => bought == 0 ? cases.WithoutPurchases
            : cases.Branches.FirstOrDefault(b =>
                (b.Cycles is not { } cycles || (b.Measure == StageMeasure.DaysSinceLast ? since : returned) <= cycles * cycle) && (b.MostOrders is not { } most || bought <= most))?.Stage
            ?? cases.Otherwise;

        IReadOnlyList<WhyCondition> Conditions(StageBranch branch)
        {
            var conditions = new List<WhyCondition>();
            if (branch.Cycles is { } cycles)
            {
                conditions.Add(branch.Measure == StageMeasure.DaysSinceLast ? WhyCondition.AtMost(DaysId, days, cycles * cycle) : WhyCondition.AtMost(ReturnId, daysSinceReturn, cycles * cycle));
            }
            if (branch.MostOrders is { } most)
            {
                conditions.Add(WhyCondition.AtMost(OrdersId, orders, most));
            }
            return conditions;
        }
    }
}
