using RfmFlows.Rfm;
using RfmFlows.Warehouse;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis;

/// <summary>Activity segments as SQL.</summary>
internal static class ActivitySql
{
    /// <param name="days">Days since the last purchase.</param>
    /// <param name="daysSinceReturn">Days since the last purchase after a long pause.</param>
    /// <param name="show">Says what stands for a segment.</param>
    public static string Case(ActivityCase cases, string days, string daysSinceReturn, Func<Segment, string> show, Dialect sql)
    {
        var branches = cases.Branches.Select(b =>
            $" WHEN {(b.Measure == ActivityMeasure.DaysSinceLast ? days : daysSinceReturn)} <= {b.AtMost} THEN {sql.Literal(show(b.Segment))}");
        return $"CASE WHEN {days} IS NULL THEN {sql.Literal(show(cases.WithoutPurchases))}{string.Concat(branches)} ELSE {sql.Literal(show(cases.Otherwise))} END";
    }
}
