using System.Globalization;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>The trial on the days held back as tables to be drawn: a row for each value, named by its series.</summary>
internal sealed class CalibrationTables(BuildContext build, ForecastPlan plan)
{
    private static readonly LocalText Expected = ("expected", "прогноз");
    private static readonly LocalText Actual = ("actual", "факт");

    public async Task WriteAsync(HoldOutResult? result)
    {
        if (build.IsWanted(ForecastNode.Calibration))
        {
            await WriteAsync(ForecastNode.Calibration, (result?.Weeks ?? []).SelectMany((HoldOutWeek week, int i) => (object?[][])
            [
                [(long)week.Number, week.Until, Expected.In(plan.Language), week.Expected, week.Expected - (i == 0 ? 0 : result!.Weeks[i - 1].Expected)],
                [(long)week.Number, week.Until, Actual.In(plan.Language), (double)week.Actual, (double)(week.Actual - (i == 0 ? 0 : result!.Weeks[i - 1].Actual))],
            ]));
        }
        if (build.IsWanted(ForecastNode.Repeats))
        {
            await WriteAsync(ForecastNode.Repeats, (result?.Groups ?? []).SelectMany(group => (object?[][])
            [
                [Name(group), Expected.In(plan.Language), group.Customers, group.Expected, group.Expected / group.Customers],
                [Name(group), Actual.In(plan.Language), group.Customers, (double)group.Actual, (double)group.Actual / group.Customers],
            ]));
        }
    }

    private static string Name(HoldOutGroup group) => group.Repeats.ToString(CultureInfo.InvariantCulture) + (group.Repeats == HoldOutTrial.LastGroup ? "+" : "");

    private async Task WriteAsync(string port, IEnumerable<object?[]> rows)
    {
        await using var writer = await build.WriteOutputAsync(port);
        foreach (var row in rows)
        {
            await writer.WriteAsync(row, build.Cancellation);
        }
        await writer.CompleteAsync(build.Cancellation);
    }
}
