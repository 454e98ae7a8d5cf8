using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Server.Api;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

public sealed class RunsTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(new ServerOptions { RecipeFolder = null, MaxRuns = 2, TurnPatience = TimeSpan.FromMilliseconds(50) });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Start_PostedScenario_RunsAndRecordsEveryNode()
    {
        var run = await _server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Numbers("a"), ["asOf"] = "2026-05-01" });

        run["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded");
        run["run"]!["asOf"]!.GetValue<string>().ShouldBe("2026-05-01");
        run["run"]!["cause"]!.GetValue<string>().ShouldBe("manual");
        run["nodes"]!.AsArray().Select(n => (n!["node"]!.GetValue<string>(), n["ports"]![0]!["rows"]!.GetValue<long>(), n["ports"]![0]!["kept"]!.GetValue<bool>()))
            .ShouldBe([("numbers", 10L, true), ("first", 3L, true)]);
    }

    [Fact]
    public async Task Start_StoredScenario_TakesDraftInDesignAndVersionInProduction()
    {
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("a", first: 3), HttpStatusCode.Created);
        await _server.SendAsync(HttpMethod.Post, "/api/scenarios/a/publish", null, HttpStatusCode.OK, "\"1\"");
        await _server.SendAsync(HttpMethod.Put, "/api/scenarios/a", Scenarios.Numbers("a", first: 7), HttpStatusCode.OK, "\"1\"");

        var design = await _server.RunAsync(new JsonObject { ["scenarioId"] = "a" });
        var production = await _server.RunAsync(new JsonObject { ["scenarioId"] = "a", ["mode"] = "production" });

        Rows(design, "first").ShouldBe(7);
        design["run"]!["version"]!.GetValue<int>().ShouldBe(0);
        Rows(production, "first").ShouldBe(3);
        production["run"]!["version"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Start_Target_RunsOnlyWhatItNeeds()
    {
        var run = await _server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Numbers("a"), ["targets"] = new JsonArray("numbers.output") });

        run["nodes"]!.AsArray().Select(n => n!["node"]!.GetValue<string>()).ShouldBe(["numbers"]);
    }

    [Theory]
    [InlineData("""{"scenarioId": "none"}""", 404, "RF6011")]
    [InlineData("""{}""", 400, "RF6201")]
    [InlineData("""{"scenarioId": 5}""", 400, "RF6201")]
    [InlineData("""{"scenario": {"format": 1, "id": "a"}}""", 422, "RF1051")]
    [InlineData("""{"scenario": {"format": 9, "id": "a"}}""", 422, "RF1003")]
    [InlineData("""{"scenario": {"format": 1, "id": "a"}, "targets": ["nowhere"]}""", 422, "RF1050")]
    [InlineData("""{"scenario": {"format": 1, "id": "a"}, "parameters": {"x": 1}}""", 422, "RF1040")]
    [InlineData("""{"mode": "sideways"}""", 400, "RF6201")]
    [InlineData("""{"surprise": 1}""", 400, "RF6201")]
    public async Task Start_BadRequest_IsRefusedAndNotRecorded(string body, int status, string code)
    {
        await _server.FailAsync(HttpMethod.Post, "/api/runs", JsonNode.Parse(body), (HttpStatusCode)status, code);

        (await _server.GetAsync("/api/runs"))["total"]!.GetValue<long>().ShouldBe(0);
    }

    [Fact]
    public async Task Start_UnpublishedInProduction_IsAConflict()
    {
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("a"), HttpStatusCode.Created);

        await _server.FailAsync(HttpMethod.Post, "/api/runs", new JsonObject { ["scenarioId"] = "a", ["mode"] = "production" }, HttpStatusCode.Conflict, "RF6220");
        await _server.FailAsync(HttpMethod.Post, "/api/runs", new JsonObject { ["scenarioId"] = "a", ["version"] = 4 }, HttpStatusCode.NotFound, "RF6012");
    }

    [Fact]
    public async Task Start_NodeFails_RunFailsWithItsRemark()
    {
        var run = await _server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Of("a", [], ("bad", FailingNode.Id, [])) });

        run["run"]!["status"]!.GetValue<string>().ShouldBe("failed");
        run["nodes"]![0]!["remarks"]![0]!["code"]!.GetValue<string>().ShouldBe("RF2999");
    }

    [Fact]
    public async Task Start_NoTurnInTime_IsRefused()
    {
        var gate = GateNode.New();
        var runs = new[] { await StartAsync(Scenarios.Waiting("a", gate)), await StartAsync(Scenarios.Waiting("b", gate)) };

        await _server.FailAsync(HttpMethod.Post, "/api/runs", new JsonObject { ["scenario"] = Scenarios.Numbers("c") }, HttpStatusCode.ServiceUnavailable, "RF6214");

        gate.Open();
        gate.Open();
        await Task.WhenAll(runs.Select(_server.EndOfAsync));
    }

    [Fact]
    public async Task Cancel_WorkingRun_EndsItAndItCanBeResumed()
    {
        var gate = GateNode.New();
        var id = await StartAsync(Scenarios.Waiting("a", gate));
        await gate.ReachedAsync();
        var end = _server.EndOfAsync(id);

        await _server.SendAsync(HttpMethod.Post, $"/api/runs/{id}/cancel", null, HttpStatusCode.Accepted);
        await end;
        (await _server.GetAsync($"/api/runs/{id}"))["run"]!["status"]!.GetValue<string>().ShouldBe("cancelled");
        gate.Open();
        await _server.PostAsync($"/api/runs/{id}/resume", null, HttpStatusCode.Accepted);
        await _server.EndOfAsync(id);

        var run = (await _server.GetAsync($"/api/runs/{id}"))["run"]!;
        run["status"]!.GetValue<string>().ShouldBe("succeeded");
        run["starts"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task CancelAndResume_OfWhatCannotBe_AreRefused()
    {
        var done = (await _server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Numbers("a") }))["run"]!["id"]!.GetValue<string>();

        await _server.FailAsync(HttpMethod.Post, $"/api/runs/{done}/cancel", null, HttpStatusCode.Conflict, "RF6216");
        await _server.FailAsync(HttpMethod.Post, $"/api/runs/{done}/resume", null, HttpStatusCode.Conflict, "RF6031");
        await _server.FailAsync(HttpMethod.Post, "/api/runs/none/cancel", null, HttpStatusCode.NotFound, "RF6030");
        await _server.FailAsync(HttpMethod.Post, "/api/runs/none/resume", null, HttpStatusCode.NotFound, "RF6030");
        await _server.FailAsync(HttpMethod.Get, "/api/runs/none", null, HttpStatusCode.NotFound, "RF6030");
    }

    [Fact]
    public async Task List_Filters_ByScenarioAndStatus()
    {
        await _server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Numbers("a") });
        await _server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Numbers("b") });
        await _server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Of("b", [], ("bad", FailingNode.Id, [])) });

        (await _server.GetAsync("/api/runs?scenario=b"))["total"]!.GetValue<long>().ShouldBe(2);
        (await _server.GetAsync("/api/runs?scenario=b&status=failed"))["total"]!.GetValue<long>().ShouldBe(1);
        (await _server.GetAsync("/api/runs?limit=1"))["items"]!.AsArray().Count.ShouldBe(1);
        (await _server.GetAsync("/api/runs?cause=manual&dryRun=false&from=2026-01-01T00:00:00Z"))["total"]!.GetValue<long>().ShouldBe(3);
        (await _server.GetAsync("/api/runs?until=2020-01-01T00:00:00Z"))["total"]!.GetValue<long>().ShouldBe(0);
        await _server.FailAsync(HttpMethod.Get, "/api/runs?from=yesterday", null, HttpStatusCode.BadRequest, "RF6201");
        await _server.FailAsync(HttpMethod.Get, "/api/runs?limit=5000", null, HttpStatusCode.BadRequest, "RF6206");
        await _server.FailAsync(HttpMethod.Get, "/api/runs?status=odd", null, HttpStatusCode.BadRequest, "RF6206");
    }

    [Fact]
    public async Task Stop_WaitsForRuns_ThenCancelsThem()
    {
        var gate = GateNode.New();
        var folder = TestServer.NewFolder();
        var options = new ServerOptions { RecipeFolder = null, DrainPatience = TimeSpan.Zero };
        string id;
        await using (var first = await TestServer.StartAsync(options, folder: folder))
        {
            id = (await first.PostAsync("/api/runs", new JsonObject { ["scenario"] = Scenarios.Waiting("a", gate) }, HttpStatusCode.Accepted))["id"]!.GetValue<string>();
            await gate.ReachedAsync();
            await first.Service<ActiveRuns>().DrainAsync(CancellationToken.None);
            await first.FailAsync(HttpMethod.Post, "/api/runs", new JsonObject { ["scenario"] = Scenarios.Numbers("b") }, HttpStatusCode.ServiceUnavailable, "RF6213");
            (await first.GetAsync("/health", HttpStatusCode.ServiceUnavailable))["parts"]!["runs"]!.GetValue<string>().ShouldBe("stopping");
        }
        await using (var second = await TestServer.StartAsync(options, folder: folder))
        {
            gate.Open();
            await second.PostAsync($"/api/runs/{id}/resume", null, HttpStatusCode.Accepted);
            await second.EndOfAsync(id);

            (await second.GetAsync($"/api/runs/{id}"))["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded");
        }
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string> StartAsync(JsonObject scenario) =>
        (await _server.PostAsync("/api/runs", new JsonObject { ["scenario"] = scenario }, HttpStatusCode.Accepted))["id"]!.GetValue<string>();

    private static long Rows(JsonNode run, string node) =>
        run["nodes"]!.AsArray().Single(n => n!["node"]!.GetValue<string>() == node)!["ports"]![0]!["rows"]!.GetValue<long>();
}
