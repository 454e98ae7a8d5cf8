using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>Fits the model to all but the last days, forecasts these, and counts what the same customers bought in them.</summary>
internal sealed class HoldOutTrial(BuildContext build, PurchaseRoles roles, ForecastPlan plan)
{
    /// <summary>Customers with so many repeats and more are one group.</summary>
    public const int LastGroup = 7;

    private const int WeekDays = 7;
    private const int AtATime = 65_536;

    /// <summary>What came of it; null where nothing is held back, or what is left cannot carry a model, which is then told.</summary>
    /// <param name="days">The days with purchases.</param>
    public async Task<HoldOutResult?> RunAsync(string days)
    {
        if (plan.HoldOut == 0)
        {
            return null;
        }
        var end = build.AsOf.AddDays(-plan.HoldOut);
        var history = await PurchaseHistory.UpToAsync(build, roles, days, end, "before");
        var sample = await history.PatternsAsync(plan.MostPatterns);
        var outcome = plan.Fit(sample.Rows);
        if (!outcome.IsFitted)
        {
            build.Add(ForecastRemarks.HoldOutRefused(ForecastRemarks.Refused(outcome.Refusal, plan.Kind, end)).At(ForecastNode.HoldOut.Name));
            return null;
        }
        var (weeks, groups) = await ExpectAsync(history, outcome.Fit.Model);
        var (boughtInWeek, boughtByGroup) = await CountAsync(days, history.From, end);
        var result = new HoldOutResult(
            end, sample.Of,
            [.. weeks.Select((expected, i) => new HoldOutWeek(i + 1, end.AddDays(Until(i)), expected, boughtInWeek.Take(i + 1).Sum()))],
            [.. groups.Select((g, i) => new HoldOutGroup(i, g.Customers, g.Expected, boughtByGroup[i])).Where(g => g.Customers > 0)]);
        if (result.ErrorPercent is { } error)
        {
            build.Add(ForecastRemarks.HoldOut(plan.HoldOut, result.Expected, result.Actual, error));
        }
        return result;
    }

    private int WeekCount => (plan.HoldOut + WeekDays - 1) / WeekDays;

    private int Until(int week) => Math.Min(plan.HoldOut, (week + 1) * WeekDays);

    private async Task<(double[] Weeks, (long Customers, double Expected)[] Groups)> ExpectAsync(PurchaseHistory history, PurchaseModel model)
    {
        var (weeks, groups) = (new double[WeekCount], new (long Customers, double Expected)[LastGroup + 1]);
        var horizons = Enumerable.Range(0, WeekCount).Select(week => (double)Until(week) / plan.UnitDays).ToList();
        await foreach (var days in history.AllPatternsAsync().Chunk(AtATime))
        {
            var patterns = Array.ConvertAll(days, plan.Pattern);
            foreach (var (pattern, expected) in patterns.Zip(model.Expected(patterns, horizons)))
            {
                for (var week = 0; week < weeks.Length; week++)
                {
                    weeks[week] += pattern.Customers * expected[week];
                }
                ref var group = ref groups[Math.Min(pattern.Repeats, LastGroup)];
                group = (group.Customers + pattern.Customers, group.Expected + (pattern.Customers * expected[^1]));
            }
        }
        return (weeks, groups);
    }

    private async Task<(long[] Weeks, long[] Groups)> CountAsync(string days, string customers, DateOnly end)
    {
        var (weeks, groups) = (new long[WeekCount], new long[LastGroup + 1]);
        await using var reader = await build.Session.ReadAsync(
            $"""
            SELECT least(c.repeats, {LastGroup}) AS place, {build.Sql.DaysBetween(build.Sql.Literal(end), "d.day")} AS distance, count(*)
            FROM {days} AS d JOIN {customers} AS c ON c.customer = d.customer
            WHERE d.day > {build.Sql.Literal(end)} AND d.spent IS NOT NULL AND c.repeats IS NOT NULL
            GROUP BY place, distance
            """, build.Cancellation);
        while (await reader.ReadAsync(build.Cancellation))
        {
            var (place, distance, bought) = (Whole(0), Whole(1), Whole(2));
            weeks[(distance - 1) / WeekDays] += bought;
            groups[place] += bought;
        }
        return (weeks, groups);

        int Whole(int column) => Convert.ToInt32(reader.GetValue(column), CultureInfo.InvariantCulture);
    }
}
