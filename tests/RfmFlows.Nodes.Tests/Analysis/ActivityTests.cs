using RfmFlows.Nodes.Tests.Campaign;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis;

/// <summary>Activity segments against rows counted by hand; the as-of date is 31 October 2026.</summary>
public sealed class ActivityTests : IAsyncLifetime
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly FlowTester _flow = new() { AsOf = AsOf };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _flow.DisposeAsync().AsTask();

    [Theory]
    [InlineData(0, "active")]
    [InlineData(60, "active")]
    [InlineData(61, "pre-churn")]
    [InlineData(120, "pre-churn")]
    [InlineData(121, "churn")]
    [InlineData(180, "churn")]
    [InlineData(181, "gone")]
    public async Task Run_DaysAtTheBorders_BelongToTheirSegments(int days, string segment)
    {
        var run = await RunAsync(null, [1, AsOf.AddDays(-days), 100m]);

        (await run.RowsAsync("activity.customers", "days, segment")).ShouldBe([$"{days}|{segment}"]);
    }

    [Theory]
    [InlineData(121, 60, "returned")]
    [InlineData(120, 60, "active")]
    [InlineData(121, 61, "pre-churn")]
    public async Task Run_PurchaseAfterAPause_IsAReturnFromTheGapOn(int pause, int daysSince, string segment)
    {
        var back = AsOf.AddDays(-daysSince);

        var run = await RunAsync(null, [1, back.AddDays(-pause), 100m], [1, back, 100m]);

        (await run.RowsAsync("activity.customers", "segment")).ShouldBe([segment]);
    }

    [Fact]
    public async Task Run_BoughtOnAfterTheReturn_CountsFromTheReturn()
    {
        var run = await RunAsync(null, [1, AsOf.AddDays(-300), 100m], [1, AsOf.AddDays(-61), 100m], [1, AsOf.AddDays(-1), 100m]);

        (await run.RowsAsync("activity.customers", "days, days_since_return, segment")).ShouldBe(["1|61|active"]);
    }

    [Fact]
    public async Task Run_MixedPurchases_GivesTheRowsCountedByHand()
    {
        var run = await RunAsync(null,
            [1, AsOf, 100m], [1, AsOf.AddDays(-10), 50.50m], [1, AsOf.AddDays(-5), -20m],
            [2, AsOf.AddDays(-3), -30m],
            [3, AsOf.AddDays(1), 500m], [3, AsOf.AddDays(-90), 10m],
            [4, AsOf.AddDays(2), 500m],
            [null, AsOf, 1m], [5, null, 1m], [6, AsOf, null]);

        (await run.RowsAsync("activity.customers", "customer, last_purchase, days, days_since_return, orders, revenue, average_check, segment, segment_name")).ShouldBe(
        [
            "1|2026-10-31|0||2|130.50|65.25|active|Активные",
            "2||||0|-30.00||no-purchases|Без покупок",
            "3|2026-08-02|90||1|10.00|10.00|pre-churn|Предотток",
        ]);
        (await run.RowsAsync("activity.segments", "segment, customers, revenue")).ShouldBe(
            ["active|1|130.50", "churn|0|0.00", "gone|0|0.00", "no-purchases|1|-30.00", "pre-churn|1|10.00", "returned|0|0.00"], ignoreOrder: true);
        await ProducedColumns.ShouldBePromisedAsync(run, "activity.customers", "activity.segments");
    }

    [Fact]
    public async Task Run_OwnBorders_MoveTheReturnWithThem()
    {
        var settings = new { active = 10, preChurn = 20, churn = 30 };

        var run = await RunAsync(settings, [1, AsOf.AddDays(-31), 1m], [1, AsOf.AddDays(-10), 1m], [2, AsOf.AddDays(-30), 1m], [2, AsOf.AddDays(-10), 1m]);

        (await run.RowsAsync("activity.customers", "customer, segment")).ShouldBe(["1|returned", "2|active"]);
    }

    [Fact]
    public async Task Check_BordersThatDoNotGrow_AreRefused()
    {
        _flow.Table("receipts", "customer integer, date date, sum decimal(2)").Node("activity", "analysis.activity", new { active = 200 })
            .Link("receipts.output -> activity.transactions");

        (await _flow.CheckAsync()).Remarks.Select(r => r.Code).ShouldContain("RF4020");
    }

    private async Task<FlowRun> RunAsync(object? settings, params object?[][] receipts)
    {
        _flow.Table("receipts", "customer integer, date date, sum decimal(2)", receipts).Node("activity", "analysis.activity", settings)
            .Link("receipts.output -> activity.transactions");
        return (await _flow.RunAsync()).Succeeded();
    }
}
