using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Campaign;
using RfmFlows.Nodes.Tests.Toolbox;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Tests.Analysis.Forecast;

/// <summary>The forecast on small tables: what it counts, refuses and says.</summary>
public sealed class ForecastTests : IAsyncLifetime
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly FlowTester _flow = new() { AsOf = AsOf };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _flow.DisposeAsync().AsTask();

    [Fact]
    public async Task Run_RowsOfADay_AreOnePurchaseAndReturnsAreNone()
    {
        var run = (await RunAsync(new { holdOut = 0, horizon = 30, unit = "days", value = "margin", marginShare = 50 },
        [
            .. Leaving(),
            [9001, AsOf.AddDays(-40), 10m], [9001, AsOf.AddDays(-40), 5m], [9001, AsOf.AddDays(-30), 20m], [9001, AsOf.AddDays(-20), -8m], [9001, AsOf.AddDays(1), 500m],
            [9002, AsOf.AddDays(-5), -30m],
            [9003, AsOf, 7m], [null, AsOf, 1m], [9004, null, 1m], [9005, AsOf, null],
        ])).Succeeded();

        (await _flow.QueryAsync(
            $"SELECT customer, first_purchase, last_purchase, purchases, repeats, t_x, age, p_alive IS NULL, historic_value FROM {run.From("forecast.customers")} WHERE customer > 9000 ORDER BY customer"))
            .ShouldBe(["9001|2026-09-21|2026-10-01|2|1|10|40|false|13.50", "9002|||0||||true|-15.00", "9003|2026-10-31|2026-10-31|1|0|0|0|false|3.50"]);
        run.Remark("RF4075").Message.En.ShouldStartWith("1 customers");
        await ProducedColumns.ShouldBePromisedAsync(run, "forecast.customers", "forecast.model", "forecast.calibration", "forecast.repeats");
        run.CountOf("forecast.calibration").ShouldBe(0);
    }

    [Fact]
    public async Task Run_RowsInAnotherOrder_GivesTheSameBytes()
    {
        var rows = Leaving();
        var before = await AllRowsAsync(_flow, rows);
        new Random(7).Shuffle(rows);

        (await AllRowsAsync(_flow, rows)).ShouldBe(before);
    }

    [PostgresFact]
    public async Task Run_OnPostgres_GivesTheSameBytes()
    {
        await using var postgres = new FlowTester(
            await PostgresWarehouse.OpenAsync(new PostgresOptions { ConnectionString = PostgresFactAttribute.Server! }, CancellationToken.None)) { AsOf = AsOf, RunId = $"p{Guid.NewGuid():N}" };

        (await AllRowsAsync(postgres, Leaving())).ShouldBe(await AllRowsAsync(_flow, Leaving()));
    }

    [Fact]
    public async Task Run_InRussianAndEnglish_NamesParametersInBoth()
    {
        var russian = (await RunAsync(new { holdOut = 30 }, Leaving())).Succeeded();
        (await russian.RowsAsync("forecast.model", "name")).ShouldContain("Средняя вероятность ухода");
        (await russian.RowsAsync("forecast.calibration", "series")).Distinct().ShouldBe(["прогноз", "факт"], ignoreOrder: true);

        var english = (await RunAsync(new { holdOut = 30, names = "en" }, Leaving())).Succeeded();
        (await english.RowsAsync("forecast.model", "name")).ShouldContain("Mean chance of leaving");
        (await english.RowsAsync("forecast.repeats", "series")).Distinct().ShouldBe(["actual", "expected"], ignoreOrder: true);
    }

    [Fact]
    public async Task Run_MbgNbd_DoubtsOneTimeBuyersOfLongAgo()
    {
        object?[][] rows = [.. Leaving(), [9001, AsOf.AddDays(-300), 10m], [9002, AsOf.AddDays(-1), 10m]];

        var bg = (await RunAsync(new { model = "bg-nbd", holdOut = 0 }, rows)).Succeeded();
        (await AliveAsync(bg)).ShouldBe(["1", "1"]);

        var mbg = (await RunAsync(new { model = "mbg-nbd", holdOut = 0 }, rows)).Succeeded();
        var alive = (await AliveAsync(mbg)).Select(p => double.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        alive[0].ShouldBeLessThan(0.5);
        alive[1].ShouldBeGreaterThan(alive[0]);
    }

    [Fact]
    public async Task Run_NobodyLeaves_TakesNbdAndSaysSoWithoutAAndB()
    {
        var run = (await RunAsync(new { names = "en" }, Staying())).Succeeded();

        run.Remark("RF4066").Severity.ShouldBe(Severity.Warning);
        (await run.RowsAsync("forecast.model", "parameter")).ShouldNotContain("a");
        (await run.RowsAsync("forecast.customers", "p_alive")).Distinct().ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("bg-nbd")]
    [InlineData("mbg-nbd")]
    public async Task Run_NobodyLeavesAndTheModelIsNamed_FailsAndSaysWhy(string model)
    {
        var run = await RunAsync(new { model }, Staying());

        run.Result!.Status.ShouldBe(RunStatus.Failed);
        run.Remark("RF4064").Remedy.En.ShouldContain("NBD");
    }

    [Fact]
    public async Task Run_FewBoughtAgain_FailsWithTheirNumber()
    {
        var run = await RunAsync(null, [.. Enumerable.Range(1, 200).SelectMany(c => (object?[][])[[c, AsOf.AddDays(-c), 10m], [c, AsOf.AddDays(c <= 12 ? 0 : -c), 10m]])]);

        run.Result!.Status.ShouldBe(RunStatus.Failed);
        run.Remark("RF4063").Message.En.ShouldContain("only 12 customers");
    }

    [Fact]
    public async Task Run_NoPurchases_FailsWithTheDay()
    {
        var run = await RunAsync(null, [1, AsOf.AddDays(1), 10m], [2, AsOf, -5m]);

        run.Result!.Status.ShouldBe(RunStatus.Failed);
        run.Remark("RF4060").Message.En.ShouldContain("2026-10-31");
    }

    [Fact]
    public async Task Run_NobodyBoughtAgain_Fails() => (await RunAsync(null, [1, AsOf.AddDays(-5), 10m], [2, AsOf.AddDays(-9), 5m])).Codes.ShouldContain("RF4062");

    [Fact]
    public async Task Run_AllBoughtFirstToday_Fails() => (await RunAsync(null, [1, AsOf, 10m], [2, AsOf, 5m])).Codes.ShouldContain("RF4061");

    [Fact]
    public async Task Run_ChecksAreAllAlike_LeavesValueEmptyWithAWarning()
    {
        var run = (await RunAsync(new { holdOut = 0 }, [.. Leaving().Select(r => (object?[])[r[0], r[1], 10m])])).Succeeded();

        run.Codes.ShouldContain("RF4070");
        (await _flow.QueryAsync($"SELECT count(expected_check), count(future_value), count(expected_orders) = count(*) FROM {run.From("forecast.customers")}")).ShouldBe(["0|0|true"]);
    }

    [Fact]
    public async Task Run_FrequentBuyersSpendMore_Warns()
    {
        var rows = Leaving();
        var visits = rows.GroupBy(r => r[0]!).ToDictionary(g => g.Key, g => g.Count());

        var run = (await RunAsync(new { holdOut = 0 }, [.. rows.Select((r, i) => (object?[])[r[0], r[1], (visits[r[0]!] * 10m) + (i % 7)])])).Succeeded();

        run.Remark("RF4072").Message.Ru.ShouldContain("чеки больше");
    }

    [Fact]
    public async Task Run_HorizonBeyondHistoryAndCheckBeforeIt_Warns()
    {
        var run = (await RunAsync(new { horizon = 3000, holdOut = 2000 }, Leaving())).Succeeded();

        run.Remark("RF4068").Setting.ShouldBe("horizon");
        run.Remark("RF4076").Setting.ShouldBe("holdOut");
        run.CountOf("forecast.repeats").ShouldBe(0);
    }

    [Fact]
    public async Task Check_WithoutValue_GivesNoColumnsOfMoney()
    {
        _flow.Table("receipts", "customer text, date datetime, sum real").Node("forecast", "analysis.forecast", new { value = "none" }).Link("receipts.output -> forecast.transactions");

        var check = await _flow.CheckAsync();

        check.HasErrors.ShouldBeFalse();
        check.Node("forecast")!.Outputs["customers"]!.Select(c => $"{c.Name} {c.Type}").ShouldBe(
        [
            "customer text", "first_purchase date", "last_purchase date", "purchases integer", "repeats integer", "t_x real", "age real",
            "p_alive real", "churn_prob real", "expected_orders real",
        ]);
    }

    [Fact]
    public async Task Check_BadSettings_AreAllToldAtOnce()
    {
        _flow.Table("receipts", "customer integer, date date").Node("forecast", "analysis.forecast", new { horizon = 0, model = "pareto", confidence = 100, discount = -1 })
            .Link("receipts.output -> forecast.transactions");

        (await _flow.CheckAsync()).Remarks.Select(r => r.Setting).ShouldBe(["horizon", "model", "confidence", "discount", "sum"], ignoreOrder: true);
    }

    private Task<FlowRun> RunAsync(object? settings, params object?[][] receipts) => RunAsync(_flow, settings, receipts);

    private static Task<FlowRun> RunAsync(FlowTester flow, object? settings, object?[][] receipts)
    {
        flow.Clear().Table("receipts", "customer integer, date date, sum decimal(2)", receipts).Node("forecast", "analysis.forecast", settings)
            .Link("receipts.output -> forecast.transactions");
        return flow.RunAsync();
    }

    private static async Task<IReadOnlyList<string>> AllRowsAsync(FlowTester flow, object?[][] receipts)
    {
        var run = (await RunAsync(flow, new { holdOut = 60 }, receipts)).Succeeded();
        return [.. await run.RowsAsync("forecast.customers"), .. await run.RowsAsync("forecast.model"), .. await run.RowsAsync("forecast.calibration"), .. await run.RowsAsync("forecast.repeats")];
    }

    private Task<IReadOnlyList<string>> AliveAsync(FlowRun run) =>
        _flow.QueryAsync($"SELECT p_alive FROM {run.From("forecast.customers")} WHERE customer > 9000 ORDER BY customer");

    // Everybody buys about as often as the others, in the first year or so, and leaves after a few purchases: one in four after each.
    private static object?[][] Leaving()
    {
        var chance = new Random(1);
        return [.. Enumerable.Range(1, 300).SelectMany(customer =>
        {
            var (day, rows) = (AsOf.AddDays(-400 + chance.Next(100)), new List<object?[]>());
            var gap = chance.Next(10, 60);
            do
            {
                rows.Add([customer, day, (decimal)chance.Next(500, 5000) / 100]);
                day = day.AddDays(1 + (int)(-gap * Math.Log(1 - chance.NextDouble())));
            }
            while (day <= AsOf && chance.Next(4) > 0);
            return rows;
        })];
    }

    private static object?[][] Staying() =>
        [.. Enumerable.Range(1, 100).SelectMany(customer => Enumerable.Range(0, 25).Select(i => (object?[])[customer, AsOf.AddDays(-(customer % 5) - (i * (4 + (customer % 9)))), 10m + (customer * i % 13)]))];
}
