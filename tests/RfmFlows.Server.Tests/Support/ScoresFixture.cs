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
    public Task<string> ScoreAsync(string scenario, JsonObject settings)
    {
        settings["names"] = "en";
        return RunAsync(Scenarios.Of(scenario, ["buy.output -> rfm.transactions", "rfm.customers -> recent.input"],
            ("buy", PurchasesNode.Id, []), ("rfm", "analysis.rfm", settings),
            ("recent", "rows.filter", new JsonObject { ["expression"] = "r >= 4" })));
    }

    /// <summary>Scores the same customers by a saved model, and gives the run.</summary>
    public Task<string> ScoreByModelAsync(string scenario, string model) => RunAsync(Scenarios.Of(
        scenario, ["buy.output -> score.transactions"], ("buy", PurchasesNode.Id, []), ("score", "analysis.score-by-model", new JsonObject { ["model"] = model })));

    private async Task<string> RunAsync(JsonObject scenario)
    {
        var run = await Server.RunAsync(new JsonObject { ["asOf"] = "2026-10-31", ["scenario"] = scenario });
        run["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded");
        return run["run"]!["id"]!.GetValue<string>();
    }
}
