using System.Globalization;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis.Forecast;

/// <summary>The node through the whole engine on CDNOW, from raw purchases to forecasts, against other tools.</summary>
public sealed class ForecastParityTests : IAsyncLifetime
{
    private const string Purchases = "cdnow/CDNOW_sample.txt";
    private const double Fitted = 1e-4;

    private static readonly DateOnly CalibrationEnd = new(1997, 9, 30);
    private static readonly DateOnly HoldOutEnd = new(1998, 6, 30);
    private static readonly int HoldOutDays = HoldOutEnd.DayNumber - CalibrationEnd.DayNumber;

    private readonly FlowTester _flow = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _flow.DisposeAsync().AsTask();

    [SharedDataFact(Purchases)]
    public async Task Customers_UpToTheEndOfCalibration_AreAndBuyAsTheOthersSay()
    {
        var run = await RunAsync(CalibrationEnd, new { horizon = HoldOutDays, holdOut = 0 });

        var differences = await _flow.QueryAsync(
            $"""
            SELECT c.customer, c.repeats, c.t_x, c.age, c.p_alive, c.expected_orders, c.expected_check
            FROM {run.From("forecast.customers")} AS c FULL JOIN read_csv('{SharedData.Find("expected/cdnow/weekly_pred.csv")}') AS e ON e.id = c.customer
            WHERE c.customer IS NULL OR e.id IS NULL OR c.repeats <> e.x OR abs(c.t_x - e.t_x) > 1e-8 OR abs(c.age - e.T) > 1e-8
                OR abs(c.p_alive - e.bgnbd_p_alive) > {Fitted} OR abs(c.churn_prob + c.p_alive - 1) > 1e-15
                OR abs(c.expected_orders - e.bgnbd_expected) > {Fitted} * e.bgnbd_expected
                OR abs(c.expected_check - e.gg_expected_spend) > 0.005 + {Fitted} * e.gg_expected_spend
            """);
        differences.ShouldBeEmpty();
        run.CountOf("forecast.customers").ShouldBe(2357);
        run.Tally("patterns").ShouldBe(1016);
    }

    [SharedDataFact(Purchases)]
    public async Task Value_OfAYear_IsThatOfTwelveMonths()
    {
        var run = await RunAsync(CalibrationEnd, new { horizon = 365, holdOut = 0, discount = 12.682503013196972 });

        // The others count a month as 4.345 weeks, which are 30.415 days and not 365/12.
        var sums = await _flow.QueryAsync($"SELECT sum(future_value), sum(historic_value) FROM {run.From("forecast.customers")}");
        var parts = sums[0].Split('|').Select(s => double.Parse(s, CultureInfo.InvariantCulture)).ToArray();
        parts[0].ShouldBe(71507.95, 0.001 * 71507.95);
        parts[1].ShouldBe(SpentUpTo(CalibrationEnd), 0.001);
    }

    [SharedDataFact(Purchases)]
    public async Task Model_UpToTheEndOfCalibration_HasThePublishedParameters()
    {
        var run = await RunAsync(CalibrationEnd, new { holdOut = 0, names = "en" });

        var rows = await run.RowsAsync("forecast.model", "part || ' ' || parameter AS k, round(value, 3), round(standard_error, 4), low < value, value < high");
        rows.Where(r => !r.Contains("iterations", StringComparison.Ordinal) && !r.StartsWith("money patterns", StringComparison.Ordinal)).ShouldBe(
        [
            "purchases model||||", "purchases r|0.243|0.0126|true|true", "purchases alpha|4.414|0.3782|true|true", "purchases a|0.793|0.1857|true|true",
            "purchases b|2.426|0.7054|true|true", "purchases mean_rate|0.055|||", "purchases drop_out|0.246|||", "purchases log_likelihood|-9582.429|||",
            "purchases customers|2357|||", "purchases patterns|1016|||",
            "money model||||", "money p|6.25|1.1901|true|true", "money q|3.744|0.2901|true|true", "money v|15.444|4.1594|true|true", "money mean_check|35.17|||",
            "money correlation|0.114|||", "money log_likelihood|-4055.918|||", "money customers|946|||",
        ], ignoreOrder: true);
    }

    [SharedDataFact(Purchases)]
    public async Task Calibration_OfThePapers_FallsShortAsPublished()
    {
        var run = await RunAsync(HoldOutEnd, new { holdOut = HoldOutDays, names = "en" });

        (await run.RowsAsync("forecast.model", "parameter, round(value, 1)")).Where(r => r.StartsWith("held", StringComparison.Ordinal) || r.StartsWith("expected", StringComparison.Ordinal)
            || r.StartsWith("actual", StringComparison.Ordinal) || r.StartsWith("error", StringComparison.Ordinal)).ShouldBe(["actual|1882", "error_percent|-12.1", "expected|1653.4", "held_back|273"], ignoreOrder: true);
        (await _flow.QueryAsync($"SELECT week, until, series, round(purchases, 1) FROM {run.From("forecast.calibration")} WHERE week = 39 ORDER BY series"))
            .ShouldBe(["39|1998-06-30|actual|1882", "39|1998-06-30|expected|1653.4"]);
        (await _flow.QueryAsync($"SELECT count(*), sum(in_week) FROM {run.From("forecast.calibration")} WHERE series = 'actual'")).ShouldBe(["39|1882"]);
        (await _flow.QueryAsync($"SELECT series, sum(customers), round(sum(purchases), 1), max(repeats) FROM {run.From("forecast.repeats")} GROUP BY series ORDER BY series"))
            .ShouldBe(["actual|2357|1882|7+", "expected|2357|1653.4|7+"]);
        run.Remark("RF4077").Message.En.ShouldContain("1653.4 purchases expected, 1882 made, -12.1 %");
    }

    [SharedDataFact(Purchases)]
    public async Task Run_MorePatternsThanAllowed_FitsToASampleAndForecastsForAll()
    {
        var run = await RunAsync(CalibrationEnd, new { mostPatterns = 1000, holdOut = 0 });

        run.Codes.ShouldContain("RF4073");
        run.Tally("patterns").ShouldBeLessThan(1000);
        run.CountOf("forecast.customers").ShouldBe(2357);
        (await run.RowsAsync("forecast.customers", "p_alive")).ShouldAllBe(p => p.Length > 0);
    }

    private async Task<FlowRun> RunAsync(DateOnly asOf, object settings)
    {
        var rows = Rows().Select(r => $"{r.Customer},{r.Day},{r.Sum}");
        _flow.WriteFile("purchases.csv", string.Join('\n', rows.Prepend("customer,date,sum")));
        _flow.AsOf = asOf;
        _flow.Node("file", "sources.file", new { file = "purchases.csv" }).Node("forecast", "analysis.forecast", settings).Link("file.table -> forecast.transactions");
        return (await _flow.RunAsync()).Succeeded();
    }

    private static double SpentUpTo(DateOnly end) => Rows()
        .Where(r => DateOnly.ParseExact(r.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture) <= end).Sum(r => double.Parse(r.Sum, CultureInfo.InvariantCulture));

    // Master id, sample id, yyyymmdd, pieces, dollars.
    private static IEnumerable<(int Customer, string Day, string Sum)> Rows() => File.ReadLines(SharedData.Find(Purchases)!)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(fields => fields.Length == 5)
        .Select(f => (int.Parse(f[1], CultureInfo.InvariantCulture), $"{f[2][..4]}-{f[2][4..6]}-{f[2][6..]}", f[4]));
}
