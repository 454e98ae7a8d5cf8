using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis;

/// <summary>What recency, frequency and money are by the rules that can be declared; the as-of date is 31 March 2026.</summary>
public sealed class RfmValuesTests : IAsyncLifetime
{
    private readonly FlowTester _flow = new() { AsOf = new DateOnly(2026, 3, 31) };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _flow.DisposeAsync().AsTask();

    // Customer 1 buys and returns a part, 2 returns all, 3 only returns, 4 bought before March.
    private static readonly object?[][] Purchases =
    [
        [1, Day(1, 10), 100m, 60m], [1, Day(3, 1), 50m, 20m], [1, Day(3, 2), -30m, null], [2, Day(3, 20), 40m, 10m], [2, Day(3, 21), -40m, -10m],
        [3, Day(3, 5), -10m, -5m], [4, Day(2, 28), 70m, 30m],
    ];

    [Theory]
    [InlineData("{}", "1|30|2|120.00|2026-03-01,2|11|1|0.00|2026-03-20,3||0||,4|31|1|70.00|2026-02-28")]
    [InlineData("""{"returns": "ignore"}""", "1|30|2|150.00|2026-03-01,2|11|1|40.00|2026-03-20,3||0||,4|31|1|70.00|2026-02-28")]
    [InlineData("""{"onlyReturns": "leave", "zeroSum": "leave"}""", "1|30|2|120.00|2026-03-01,4|31|1|70.00|2026-02-28")]
    [InlineData("""{"zeroSum": "list"}""", "1|30|2|120.00|2026-03-01,2||1||2026-03-20,3||0||,4|31|1|70.00|2026-02-28")]
    [InlineData("""{"monetary": "mean", "recencyTo": "dayAfter"}""", "1|31|2|60.00|2026-03-01,2|12|1|0.00|2026-03-20,3||0||,4|32|1|70.00|2026-02-28")]
    [InlineData("""{"monetary": "margin"}""", "1|30|2|70.00|2026-03-01,2|11|1|0.00|2026-03-20,3||0||,4|31|1|40.00|2026-02-28")]
    [InlineData("""{"monetary": "margin", "margin": "cost", "returns": "ignore"}""", "1|30|2|80.00|2026-03-01,2|11|1|10.00|2026-03-20,3||0||,4|31|1|30.00|2026-02-28")]
    [InlineData("""{"window": 31}""", "1|30|1|20.00|2026-03-01,2|11|1|0.00|2026-03-20,3||0||")]
    [InlineData("""{"window": 1, "windowUnit": "months"}""", "1|30|1|20.00|2026-03-01,2|11|1|0.00|2026-03-20,3||0||")]
    [InlineData("""{"window": 2, "windowUnit": "months"}""", "1|30|1|20.00|2026-03-01,2|11|1|0.00|2026-03-20,3||0||,4|31|1|70.00|2026-02-28")]
    [InlineData("""{"window": 36000, "windowUnit": "months"}""", "1|30|2|120.00|2026-03-01,2|11|1|0.00|2026-03-20,3||0||,4|31|1|70.00|2026-02-28")]
    public async Task Customers_ByDeclaredRules_HaveTheirValues(string settings, string expected)
    {
        var run = (await Buy().Node("rfm", "analysis.rfm", settings).RunAsync()).Succeeded();

        string.Join(',', await run.RowsAsync("rfm.customers", "customer, recency, frequency, monetary, last_purchase")).ShouldBe(expected);
    }

    [Fact]
    public async Task Customers_WithReturnsOnly_HaveNoScoresAndMoveNoBorders()
    {
        var run = (await Buy().Node("rfm", "analysis.rfm", new { scale = 3, map = "none" }).RunAsync()).Succeeded();

        (await run.RowsAsync("rfm.customers", "customer, r, f, m")).ShouldContain("3|||");
        (await run.RowsAsync("rfm.borders", "axis, above")).Where(b => b == "F|0.0000").ShouldBeEmpty();
        run.Codes.ShouldContain("RF4012");
    }

    [Fact]
    public async Task Customers_OfTheBaseWithoutPurchases_AreAddedAsNoPurchases()
    {
        var run = (await Buy().Table("crm", "id integer", [1], [3], [9], [9], [null])
            .Node("rfm", "analysis.rfm", new { baseCustomer = "id", names = "en" }).Link("crm.output -> rfm.base").RunAsync()).Succeeded();

        (await run.RowsAsync("rfm.customers", "customer, frequency, segment_name")).ShouldContain("9|0|No purchases");
        (await run.RowsAsync("rfm.segments", "segment, customers")).ShouldContain("no-purchases|2");
        run.CountOf("rfm.customers").ShouldBe(5);
        run.Codes.ShouldContain("RF4043");
    }

    [Theory]
    [InlineData("""{"monetary": "margin"}""", "sum decimal(2)", "customer integer", "RF4030")]
    [InlineData("{}", "sum decimal(2)", "name text", "RF1101")]
    [InlineData("""{"baseCustomer": "id"}""", "sum decimal(2)", "id text", "RF4042")]
    [InlineData("""{"weighted": true, "recencyWeight": 0, "frequencyWeight": 0, "monetaryWeight": 0}""", "sum decimal(2)", "customer integer", "RF4053")]
    [InlineData("""{"recencyBy": "cycles", "cycleBorders": [1, 2]}""", "sum decimal(2)", "customer integer", "RF4004")]
    [InlineData("""{"method": "tercile", "scales": "each", "recencyScale": 3, "frequencyScale": 3, "monetaryScale": 4, "map": "none"}""", "sum decimal(2)", "customer integer", "RF4001")]
    [InlineData("""{"scales": "each", "recencyScale": 5, "frequencyScale": 4}""", "sum decimal(2)", "customer integer", "RF4002")]
    [InlineData("""{"scales": "each", "recencyScale": 11}""", "sum decimal(2)", "customer integer", "RF1103")]
    public async Task Check_WhatCannotBe_IsToldWithItsNumber(string settings, string columns, string crm, string code)
    {
        var check = await _flow.Table("buy", $"customer integer, date date, {columns}").Table("crm", crm).Node("rfm", "analysis.rfm", settings)
            .Link("buy.output -> rfm.transactions", "crm.output -> rfm.base").CheckAsync();

        check.Remarks.Where(r => r.Severity == Engine.Severity.Error).Select(r => r.Code).ShouldBe([code]);
    }

    [Theory]
    [InlineData("mean", 2, "1|3|10.0|3.00|3,2|2|21.7|0.46|5,3|1|21.7|1.38|4")]
    [InlineData("median", 2, "1|3|10.0|3.00|3,2|2|10.0|1.00|5,3|1|10.0|3.00|3")]
    [InlineData("mean", 1, "1|3|10.0|3.00|3,2|2|45.0|0.22|5,3|1|21.7|1.38|4")]
    public async Task Cycles_OwnRhythmAndThatOfTheBase_ScoreRecency(string cycle, int gaps, string expected)
    {
        // Gaps: 10 and 10 days of customer 1, 45 of 2; 3 bought once. The mean of all is 65/3 days.
        await using var flow = new FlowTester { AsOf = new DateOnly(2026, 3, 31) };
        var run = (await flow.Table("buy", "customer integer, date date, sum decimal(2)",
                [1, Day(2, 9), 1m], [1, Day(2, 19), 1m], [1, Day(3, 1), 1m], [2, Day(2, 4), 1m], [2, Day(3, 21), 1m], [3, Day(3, 1), 1m])
            .Node("rfm", "analysis.rfm", new { recencyBy = "cycles", cycle, cycleGaps = gaps, map = "none" }).Link("buy.output -> rfm.transactions").RunAsync()).Succeeded();

        string.Join(',', await run.RowsAsync("rfm.customers", "customer, frequency, cycle, cycles, r")).ShouldBe(expected);
    }

    [Fact]
    public async Task Scales_EachAxisItsOwn_ScoreAndStretchTheMapByAxis()
    {
        var run = (await Buy().Node("rfm", "analysis.rfm", new
        {
            scales = "each", recencyScale = 10, frequencyScale = 5, monetaryScale = 3, weighted = true, recencyWeight = 0.5m, frequencyWeight = 0.3m, monetaryWeight = 0.2m,
        }).RunAsync()).Succeeded();

        (await run.RowsAsync("rfm.borders", "axis || score")).Count.ShouldBe(18);
        (await run.RowsAsync("rfm.customers", "customer, rfm, score = round(0.5 * r + 0.3 * f + 0.2 * m, 4)")).ShouldBe(["1|6-5-3|true", "2|10-1-1|true", "3||", "4|1-1-2|true"]);
        (await run.RowsAsync("rfm.customers", "segment")).ShouldBe(["loyal", "new", "no-purchases", "hibernating"]);
    }

    [Fact]
    public async Task Advice_OwnWords_StandInPlaceOfTheMaps()
    {
        var run = (await Buy().Node("rfm", "analysis.rfm", """
            {"names": "en", "advice": [{"segment": "new", "adviceEn": "Call them."}, {"segment": "no-purchases", "meaningEn": "Strangers."}, {"segment": "champion", "adviceEn": "?"}]}
            """).RunAsync()).Succeeded();

        (await run.RowsAsync("rfm.segments", "segment, meaning, advice")).ShouldContain("new|First purchase, just now.|Call them.");
        (await run.RowsAsync("rfm.segments", "segment, meaning")).ShouldContain("no-purchases|Strangers.");
        run.Remark("RF4034").Remedy.En.ShouldBe("Did you mean 'champions'?");
    }

    private FlowTester Buy() => _flow.Table("buy", "customer integer, date date, sum decimal(2), cost decimal(2)", Purchases).Link("buy.output -> rfm.transactions");

    private static DateOnly Day(int month, int day) => new(2026, month, day);
}
