using RfmFlows.Engine;
using RfmFlows.Rfm;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>Why a customer is in an activity segment: days since the last purchase, and since the last return, against the borders.</summary>
internal static class ActivityWhy
{
    private const string DaysId = "days";
    private const string ReturnId = "daysSinceReturn";

    /// <param name="days">Since the last purchase; null without one.</param>
    /// <param name="daysSinceReturn">Since the last purchase after a long pause; null without one.</param>
    public static SegmentWhy Of(ActivityBorders borders, int? days, int? daysSinceReturn, DateOnly asOf)
    {
        var cases = ActivitySegments.ToCase(borders);
        var rules = days is null ? [] : Rules(days, daysSinceReturn);
        var now = Find(days, daysSinceReturn);
        var bought = Find(0, days >= borders.ReturnGap ? 0 : daysSinceReturn);
        return new SegmentWhy(
            WhySegment.Of(now),
            [
                new WhyValue(DaysId, ("Days since the last purchase", "Дней с последней покупки"), WhyUnit.Days, days, null, []),
                new WhyValue(ReturnId, ($"Days since the purchase after a pause of {borders.ReturnGap} days or more", $"Дней с покупки после паузы от {borders.ReturnGap} дн."), WhyUnit.Days, daysSinceReturn, null, []),
            ],
            rules, bought.Id == now.Id ? [] : [new WhyBetter(WhySegment.Of(bought), 1)],
            days is null ? null : WhyWithout.Find(asOf, later => Find(days + later, daysSinceReturn + later)));

        Segment Find(int? since, int? sinceReturn) => since is null ? cases.WithoutPurchases
            : cases.Branches.FirstOrDefault(b => (b.Measure == ActivityMeasure.DaysSinceLast ? since : sinceReturn) <= b.AtMost)?.Segment ?? cases.Otherwise;

        IReadOnlyList<WhyRule> Rules(int? since, int? sinceReturn) => WhyRule.Try(cases.Branches
            .Select(b => (b.Segment, (IReadOnlyList<WhyCondition>)
                [b.Measure == ActivityMeasure.DaysSinceLast ? WhyCondition.AtMost(DaysId, since, b.AtMost) : WhyCondition.AtMost(ReturnId, sinceReturn, b.AtMost)]))
            .Append((cases.Otherwise, [])));
    }
}
