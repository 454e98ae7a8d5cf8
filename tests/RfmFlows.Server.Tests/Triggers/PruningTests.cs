using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using RfmFlows.Server.Api;
using RfmFlows.Server.Tests.Support;
using RfmFlows.Server.Triggers;
using RfmFlows.Store;

namespace RfmFlows.Server.Tests.Triggers;

public sealed class PruningTests
{
    [Theory]
    [InlineData(30, 31, 0)]
    [InlineData(30, 29, 1)]
    [InlineData(0, 4000, 1)]
    public async Task PruneAsync_RunOfSomeDaysAgo_GoesWhenTheOptionSaysSo(int keep, int days, int left)
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        await using var server = await TestServer.StartAsync(new ServerOptions { RecipeFolder = null, KeepRunsDays = keep }, clock);
        await server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Numbers("a") });
        clock.MoveTo(clock.GetUtcNow().AddDays(days));

        await server.Service<IEnumerable<IHostedService>>().OfType<Pruning>().Single().PruneAsync(CancellationToken.None);

        (await server.Service<RunStore>().ListAsync(new RunQuery(), CancellationToken.None)).Total.ShouldBe(left);
    }
}
