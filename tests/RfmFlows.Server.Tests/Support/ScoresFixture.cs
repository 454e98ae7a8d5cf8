using System.Text.Json.Nodes;

namespace RfmFlows.Server.Tests.Support;

/// <summary>A server on which customers were scored, for tests that only look.</summary>
public sealed class ScoresFixture : IAsyncLifetime
{
    internal TestServer Server { get; private set; } = null!;

    /// <summary>The run that scored them by quantiles.</summary>
    public string Run { get; private set; } = "";

    /// <summary>The address of the port with the customers.</summary>
    public string Port => $"/api/runs/{Run}/nodes/rfm/ports/customers";

    public async Task InitializeAsync()
    {
        Server = await TestServer.StartAsync();
        Run = await ScoreAsync("scores", []);
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Scores the same customers by other settings, and gives the run.</summary>
    public async Task<string> ScoreAsync(string scenario, JsonObject settings)
    {
        settings["names"] = "en";
        var run = await Server.RunAsync(new JsonObject
        {
            ["asOf"] = "2026-10-31",
            ["scenario"] = Scenarios.Of(scenario, ["buy.output -> rfm.transactions", "rfm.customers -> recent.input"],
                ("buy", PurchasesNode.Id, []), ("rfm", "analysis.rfm", settings),
                ("recent", "rows.filter", new JsonObject { ["expression"] = "r >= 4" })),
        });
        run["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded");
        return run["run"]!["id"]!.GetValue<string>();
    }
}
