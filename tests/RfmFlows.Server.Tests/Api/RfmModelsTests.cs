using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

/// <summary>Saved RFM models over HTTP.</summary>
public sealed class RfmModelsTests(ScoresFixture scores) : IClassFixture<ScoresFixture>
{
    private readonly TestServer _server = scores.Server;

    [Fact]
    public async Task Model_FromSavingToRemoval_IsListedReadRenamedAndEdited()
    {
        await SaveAsync("whole");
        (await _server.GetAsync("/api/rfm-models")).AsArray().Select(m => m!["id"]!.GetValue<string>()).ShouldContain("whole");
        var read = await _server.GetAsync("/api/rfm-models/whole/versions/1");
        var recency = read["axes"]![0]!;
        (Text(recency["axis"]), Text(recency["closed"]), Number(recency["scale"]), Text(read["method"]), Text(read["version"]!["asOf"]))
            .ShouldBe(("r", "right", 5, "quantile", "2026-10-31"));
        recency["customers"]!.AsArray().Sum(c => c!.GetValue<long>()).ShouldBe(read["version"]!["customers"]!.GetValue<long>());
        Text(recency["scores"]![4]!["en"]).ShouldStartWith("up to ");
        read["map"]!["rules"]!.AsArray().Count.ShouldBe(10);

        await _server.SendAsync(HttpMethod.Put, "/api/rfm-models/whole", JsonNode.Parse("""{"title": {"en": "Whole base", "ru": "Вся база"}}"""), HttpStatusCode.NoContent);
        var edited = await _server.PostAsync("/api/rfm-models/whole/versions", JsonNode.Parse("""{"version": 1, "r": [10, 20, 30, 40]}"""), HttpStatusCode.Created);

        edited["axes"]![0]!["borders"]!.ToJsonString().ShouldBe("[10,20,30,40]");
        edited["axes"]![1]!["borders"]!.ToJsonString().ShouldBe(read["axes"]![1]!["borders"]!.ToJsonString());
        edited["version"]!["run"].ShouldBeNull();
        var found = await _server.GetAsync("/api/rfm-models/whole");
        (Text(found["model"]!["title"]!["ru"]), found["versions"]!.AsArray().Count).ShouldBe(("Вся база", 2));
        var run = await scores.ScoreByModelAsync("by-edited", "whole");
        (await _server.GetAsync($"/api/runs/{run}/nodes/score/ports/customers/scores"))["axes"]![0]!["borders"]!.ToJsonString().ShouldBe("[10,20,30,40]");

        await _server.SendAsync(HttpMethod.Delete, "/api/rfm-models/whole", null, HttpStatusCode.NoContent);
        await _server.FailAsync(HttpMethod.Get, "/api/rfm-models/whole", null, HttpStatusCode.NotFound, "RF6060");
    }

    [Theory]
    [InlineData("""{"version": 1}""", HttpStatusCode.UnprocessableEntity, "RF6271")]
    [InlineData("""{"version": 1, "r": [30, 20, 40, 50]}""", HttpStatusCode.UnprocessableEntity, "RF4003")]
    [InlineData("""{"version": 1, "r": [30, 40]}""", HttpStatusCode.UnprocessableEntity, "RF6272")]
    [InlineData("""{"version": 1, "m": [30]}""", HttpStatusCode.UnprocessableEntity, "RF6272")]
    [InlineData("""{"version": 1, "map": {"scale": 3, "axes": ["r", "f"], "segments": [], "rules": []}}""", HttpStatusCode.UnprocessableEntity, "RF4005")]
    [InlineData("""{"version": 1, "f": [1, 2], "map": {"scale": 4, "axes": ["r", "f"], "segments": [{"id": "a", "title": "A", "colour": "#1b7837"}], "rules": [{"segment": "a"}]}}""", HttpStatusCode.UnprocessableEntity, "RF4002")]
    [InlineData("""{"version": 9, "r": [10, 20, 30, 40]}""", HttpStatusCode.NotFound, "RF6061")]
    public async Task Edit_WhatCannotBe_IsRefused(string body, HttpStatusCode status, string code)
    {
        await SaveAsync("refused");

        await _server.FailAsync(HttpMethod.Post, "/api/rfm-models/refused/versions", JsonNode.Parse(body), status, code);

        (await _server.GetAsync("/api/rfm-models/refused"))["versions"]!.AsArray().ShouldAllBe(v => v!["run"] != null);
    }

    [Fact]
    public async Task Edit_MapForNewScales_IsStretchedToThem()
    {
        await SaveAsync("scaled");

        var edited = await _server.PostAsync("/api/rfm-models/scaled/versions", JsonNode.Parse(
            """
            {"version": 1, "f": [1, 2], "asOf": "2026-11-30",
             "map": {"scale": 5, "scales": {"f": 3}, "axes": ["r", "f"], "segments": [{"id": "a", "title": "A", "colour": "#1b7837", "advice": "Call."}], "rules": [{"segment": "a", "f": [1, 3]}]}}
            """), HttpStatusCode.Created);

        (Number(edited["axes"]![1]!["scale"]), Text(edited["version"]!["asOf"]), edited["map"]!["scales"]!.ToJsonString()).ShouldBe((3, "2026-11-30", """{"f":3}"""));
    }

    [Fact]
    public async Task Rename_WithoutTitleOrModel_IsRefused()
    {
        await _server.FailAsync(HttpMethod.Put, "/api/rfm-models/nobody", JsonNode.Parse("""{"title": {"en": "A", "ru": " "}}"""), HttpStatusCode.BadRequest, "RF6270");
        await _server.FailAsync(HttpMethod.Put, "/api/rfm-models/nobody", JsonNode.Parse("""{"title": {"en": "A", "ru": "А"}}"""), HttpStatusCode.NotFound, "RF6060");
        await _server.FailAsync(HttpMethod.Delete, "/api/rfm-models/nobody", null, HttpStatusCode.NotFound, "RF6060");
    }

    [Fact]
    public async Task Model_SavedAndUsedByScenarios_TellsOfThemAndOfItsCustomers()
    {
        var scenario = Scenarios.Of("makes-known", ["buy.output -> rfm.transactions"],
            ("buy", PurchasesNode.Id, []), ("rfm", "analysis.rfm", new JsonObject { ["saveModel"] = "known", ["returns"] = "ignore", ["window"] = 6, ["windowUnit"] = "months" }));
        await _server.PostAsync("/api/scenarios", scenario, HttpStatusCode.Created);
        var run = Text((await _server.RunAsync(new JsonObject { ["scenarioId"] = "makes-known", ["asOf"] = "2026-10-31" }))["run"]!["id"]);

        var use = (await _server.GetAsync("/api/rfm-models/known"))["usedBy"]!.AsArray().ShouldHaveSingleItem()!;
        (Text(use["scenario"]!["id"]), Text(use["node"]), use["makes"]!.GetValue<bool>(), Text(use["run"])).ShouldBe(("makes-known", "rfm", true, run));
        var content = await _server.GetAsync("/api/rfm-models/known/versions/1");
        content["madeOf"]!.ToJsonString().ShouldBe($$"""{"run":"{{run}}","node":"rfm","port":"customers"}""");
        var rules = content["rules"]!.AsArray().ToDictionary(r => Text(r!["id"]), r => Text(r!["value"]!["en"]));
        (rules["method"], rules["window"], rules["returns"]).ShouldBe(("Quantiles", "Of the last 6 months", "Are ignored"));
    }

    private Task<string> SaveAsync(string model) => scores.ScoreAsync($"saves-{model}", new JsonObject { ["saveModel"] = model });

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static int Number(JsonNode? node) => node!.GetValue<int>();
}
