using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Kills;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

/// <summary>What is allocated is counted for the whole process, so nothing else may run beside.</summary>
[Collection(ProcessTests.Name)]
public sealed class PortsHeapTests(NumbersFixture numbers) : IClassFixture<NumbersFixture>
{
    [Fact]
    public async Task Rows_BigTable_PagesWithoutHoldingIt()
    {
        var run = await numbers.Server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Numbers("big", rows: 2_000_000) });
        var port = $"/api/runs/{run["run"]!["id"]}/nodes/numbers/ports/output";
        await numbers.Server.GetAsync($"{port}/rows?limit=1000");
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var page = await numbers.Server.GetAsync($"{port}/rows?offset=1999500&limit=1000");

        page["rows"]!.AsArray().Count.ShouldBe(500);
        page["rows"]![499]![0]!.GetValue<long>().ShouldBe(2_000_000);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(20_000_000);
    }
}
