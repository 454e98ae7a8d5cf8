using RfmFlows.Engine;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>The days between which streams of customers are drawn.</summary>
internal static class FlowDays
{
    public const string Whole = "whole";
    private const string Snapshots = "snapshot";

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(Whole, ("One step", "Одним шагом")), new("week", ("Weeks", "Неделям")), new("month", ("Months", "Месяцам")), new("quarter", ("Quarters", "Кварталам")),
        new(Snapshots, ("Snapshots", "Снимкам")),
    ];

    /// <summary>From the first day to the last; the last step may be shorter.</summary>
    /// <exception cref="FlowException">RF4340.</exception>
    public static IReadOnlyList<DateOnly> Of(string step, DateOnly from, DateOnly to, ModelTimeline timeline, int most)
    {
        List<DateOnly> days = [from, .. Between(step, from, to, timeline), to];
        return days.Count - 1 <= most ? days : throw new FlowException(HistoryRemarks.TooManySteps(days.Count - 1, most));
    }

    private static IEnumerable<DateOnly> Between(string step, DateOnly from, DateOnly to, ModelTimeline timeline)
    {
        if (step == Snapshots)
        {
            return timeline.Holding.Select(s => s.Point.AsOf).Distinct().Where(d => d > from && d < to);
        }
        // Counted from the first day each time, so that the 31st comes back after a short month.
        Func<int, DateOnly>? nth = step switch
        {
            "week" => n => from.AddDays(7 * n),
            "month" => from.AddMonths,
            "quarter" => n => from.AddMonths(3 * n),
            _ => null,
        };
        return nth is null ? [] : Enumerable.Range(1, int.MaxValue).Select(nth).TakeWhile(d => d < to);
    }
}
