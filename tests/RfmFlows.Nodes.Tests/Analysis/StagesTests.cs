using RfmFlows.Nodes.Tests.Campaign;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis;

/// <summary>Lifecycle stages at their borders; the as-of date is 31 October 2026. Customers from 100 on give the base a median gap of 10 days.</summary>
public sealed class StagesTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);
    private static readonly object?[][] Rhythm = [.. Enumerable.Range(100, 3).SelectMany(c => new object?[][] { [c, AsOf.AddDays(-10), 1m], [c, AsOf, 1m] })];

    [Theory]
    [InlineData(0, "new")]
    [InlineData(10, "new")]
    [InlineData(11, "dozing")]
    [InlineData(20, "dozing")]
    [InlineData(21, "one-time")]
    [InlineData(3000, "one-time")]
    public async Task Run_OnePurchase_IsMeasuredByTheBase(int days, string stage) => (await StageAsync([1, AsOf.AddDays(-days), 5m])).ShouldBe(stage);

    [Theory]
    [InlineData(10, "developing")]
    [InlineData(20, "dozing")]
    [InlineData(21, "sleeping")]
    [InlineData(40, "sleeping")]
    [InlineData(41, "lost")]
    public async Task Run_TwoPurchases_AreMeasuredByTheBase(int days, string stage) => (await StageAsync([1, AsOf.AddDays(-days - 5), 5m], [1, AsOf.AddDays(-days), 5m])).ShouldBe(stage);

    [Theory]
    [InlineData(21, 10, "returned")]
    [InlineData(20, 10, "developing")]
    [InlineData(21, 11, "dozing")]
    public async Task Run_PurchaseAfterAPause_IsAReturnFromTwoCyclesOn(int pause, int days, string stage)
    {
        var back = AsOf.AddDays(-days);

        (await StageAsync([1, back.AddDays(-pause), 5m], [1, back, 5m])).ShouldBe(stage);
    }

    [Fact]
    public async Task Run_FourPurchasesInRhythm_AreActiveByTheOwnCycle()
    {
        var rows = Enumerable.Range(0, 4).Select(i => new object?[] { 1, AsOf.AddDays(-40 - (40 * i)), 5m }).ToArray();

        (await StageAsync(rows)).ShouldBe("active");
    }

    [Fact]
    public async Task Run_CyclesBeyondTheLimits_AreHeldWithinThem()
    {
        var daily = Enumerable.Range(0, 4).Select(i => new object?[] { 1, AsOf.AddDays(-7 - i), 5m }).ToArray();

        (await StageAsync(daily)).ShouldBe("active");
        (await StageAsync([.. daily.Select(r => new object?[] { 1, ((DateOnly)r[1]!).AddDays(-1), 5m })])).ShouldBe("dozing");
    }

    [Fact]
    public async Task Run_WholeBase_GivesCustomersAndStagesCountedByHand()
    {
        await using var flow = Flow(null, [.. Rhythm, [1, AsOf.AddDays(-5), 8m], [2, AsOf.AddDays(-3), -4m], [3, AsOf.AddDays(1), 9m], [null, AsOf, 1m]]);
        flow.Table("c", "customer integer", [1], [4]).Link("c.output -> s.customers");

        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("s.customers")).ShouldBe(
        [
            "1|2026-10-26|2026-10-26|5|1|8.00|10.0|0.50||new|Новый", "2||||0|-4.00|10.0|||potential|Потенциальный", "4||||0|0.00|10.0|||potential|Потенциальный",
            .. Enumerable.Range(100, 3).Select(c => $"{c}|2026-10-21|2026-10-31|0|2|2.00|10.0|0.00||developing|Развивающийся"),
        ]);
        (await run.RowsAsync("s.stages", "stage, customers, customers_share, revenue")).ShouldBe(
        [
            "active|0|0.0000|0.00", "developing|3|0.5000|6.00", "dozing|0|0.0000|0.00", "lost|0|0.0000|0.00", "new|1|0.1667|8.00", "one-time|0|0.0000|0.00",
            "potential|2|0.3333|-4.00", "returned|0|0.0000|0.00", "sleeping|0|0.0000|0.00",
        ], ignoreOrder: true);
        await ProducedColumns.ShouldBePromisedAsync(run, "s.customers", "s.stages");
    }

    [Theory]
    [InlineData("""{"dozing":1}""")]
    [InlineData("""{"minCycle":400}""")]
    public async Task Check_RulesThatDoNotGrow_AreRefused(string settings)
    {
        await using var flow = Flow(settings);

        (await flow.RunAsync()).Codes.ShouldContain("RF4090");
    }

    private static async Task<string> StageAsync(params object?[][] purchases)
    {
        await using var flow = Flow(null, [.. Rhythm, .. purchases]);
        return (await (await flow.RunAsync()).Succeeded().RowsAsync("s.customers", "stage"))[0];
    }

    private static FlowTester Flow(object? settings, params object?[][] purchases) => new FlowTester { AsOf = AsOf }
        .Table("t", "customer integer, date date, sum decimal(2)", purchases).Node("s", "analysis.stages", settings).Link("t.output -> s.transactions");
}
