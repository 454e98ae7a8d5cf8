using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

/// <summary>Saved segments: looked at, named, put together, compared, downloaded and deleted.</summary>
public sealed class SegmentsTests(ScoresFixture scores) : IClassFixture<ScoresFixture>
{
    private readonly TestServer _server = scores.Server;

    [Theory]
    [InlineData("union")]
    [InlineData("intersect")]
    [InlineData("subtract")]
    public async Task Combine_TwoSegments_HoldsExactlyTheirCustomers(string operation)
    {
        var (recent, rare) = ($"recent-{operation}", $"rare-{operation}");
        await SaveAsync(recent, Recent);
        await SaveAsync(rare, Rare);

        var made = await _server.PostAsync("/api/segments/combine", Combine($"made-{operation}", operation, recent, rare), HttpStatusCode.Created);
        var overlap = await _server.GetAsync($"/api/segments/overlap?first={recent}&second={rare}");

        var (onlyRecent, both, onlyRare) = (Number(overlap, "onlyFirst"), Number(overlap, "both"), Number(overlap, "onlySecond"));
        both.ShouldBe(await TotalAsync($"{{\"all\": [{Recent}, {Rare}]}}"));
        (onlyRecent + both, onlyRare + both).ShouldBe((await TotalAsync($"{{\"all\": [{Recent}]}}"), await TotalAsync($"{{\"all\": [{Rare}]}}")));
        Math.Min(both, Math.Min(onlyRecent, onlyRare)).ShouldBeGreaterThan(0);
        Number(made["latest"]!, "customers").ShouldBe(operation switch { "union" => onlyRecent + both + onlyRare, "intersect" => both, _ => onlyRecent });
        made["kind"]!.GetValue<string>().ShouldBe("static");
    }

    [Fact]
    public async Task Members_ReadAndDownloaded_AreThoseOfTheVersion()
    {
        await SaveAsync("members", Recent);
        await SaveAsync("members", Rare);

        var first = await _server.GetAsync("/api/segments/members/members?version=1&limit=3&offset=2");
        var csv = await _server.Client.GetStringAsync("/api/segments/members/file?version=1");

        Number(first, "total").ShouldBe(await TotalAsync($"{{\"all\": [{Recent}]}}"));
        (first["version"]!.GetValue<int>(), first["rows"]!.AsArray().Count, first["columns"]![0]!["name"]!.GetValue<string>()).ShouldBe((1, 3, "customer"));
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe((int)Number(first, "total") + 1);
        lines[3].ShouldStartWith(first["rows"]![0]![0]!.ToString());
    }

    [Fact]
    public async Task Change_TitleAndColour_StayWithAllVersions()
    {
        await SaveAsync("renamed", Recent);

        await _server.PostAsync("/api/segments/renamed/change", new JsonObject { ["title"] = new JsonObject { ["en"] = "Fresh", ["ru"] = "Свежие" }, ["colour"] = "#1b7837" });
        await SaveAsync("renamed", Rare);

        var segment = (await _server.GetAsync("/api/segments/renamed"))["segment"]!;
        (segment["title"]!["ru"]!.GetValue<string>(), segment["colour"]!.GetValue<string>(), segment["latest"]!["version"]!.GetValue<int>()).ShouldBe(("Свежие", "#1b7837", 2));
        await _server.FailAsync(HttpMethod.Post, "/api/segments/renamed/change", new JsonObject { ["colour"] = "green" }, HttpStatusCode.UnprocessableEntity, "RF1114");
        await _server.FailAsync(
            HttpMethod.Post, "/api/segments/renamed/change", new JsonObject { ["title"] = new JsonObject { ["en"] = "", ["ru"] = "" } }, HttpStatusCode.UnprocessableEntity, "RF6253");
    }

    [Fact]
    public async Task Delete_Segment_TakesItsMembersAlong()
    {
        await SaveAsync("gone", Recent);
        var folder = Path.Combine(_server.Folder, "segments", "gone");
        Directory.GetFiles(folder).ShouldNotBeEmpty();

        await _server.SendAsync(HttpMethod.Delete, "/api/segments/gone", null, HttpStatusCode.NoContent);

        Directory.GetFiles(folder).ShouldBeEmpty();
        await _server.FailAsync(HttpMethod.Get, "/api/segments/gone", null, HttpStatusCode.NotFound, "RF6050");
        await _server.FailAsync(HttpMethod.Delete, "/api/segments/gone", null, HttpStatusCode.NotFound, "RF6050");
    }

    [Fact]
    public async Task Find_SegmentOfAScenario_NamesTheScenario()
    {
        await SaveAsync("used", Recent);
        await _server.PostAsync(
            "/api/scenarios", Scenarios.Of("uses-it", [], ("load", "segments.load", new JsonObject { ["segment"] = "used" })), HttpStatusCode.Created);

        var found = await _server.GetAsync("/api/segments/used");

        found["usedBy"]!.AsArray().Select(s => s!["id"]!.GetValue<string>()).ShouldBe(["uses-it"]);
    }

    [Theory]
    [InlineData("mean", "recent-bad,rare-bad", 422, "RF6252")]
    [InlineData("union", "recent-bad,recent-bad", 422, "RF6252")]
    [InlineData("union", "recent-bad,nobody", 404, "RF6050")]
    public async Task Combine_WhatDoesNotFit_IsRefused(string operation, string parts, int status, string code)
    {
        await SaveAsync("recent-bad", Recent);
        await SaveAsync("rare-bad", Rare);

        await _server.FailAsync(HttpMethod.Post, "/api/segments/combine", Combine("no", operation, parts.Split(',')), (HttpStatusCode)status, code);
    }

    private const string Recent = """{"column": "r", "op": "at-least", "value": 4}""";
    private const string Rare = """{"column": "f", "op": "at-most", "value": 2}""";

    private Task<JsonNode> SaveAsync(string id, string condition) => _server.PostAsync(
        "/api/segments", new JsonObject { ["id"] = id, ["run"] = scores.Run, ["node"] = "rfm", ["port"] = "customers", ["filter"] = $"{{\"all\": [{condition}]}}" }, HttpStatusCode.Created);

    private static JsonObject Combine(string id, string operation, params string[] parts) =>
        new() { ["id"] = id, ["operation"] = operation, ["segments"] = new JsonArray([.. parts.Select(p => JsonValue.Create(p))]) };

    private static long Number(JsonNode json, string name) => json[name]!.GetValue<long>();

    private async Task<long> TotalAsync(string filter) =>
        Number(await _server.GetAsync($"{scores.Port}/rows?limit=1&filter={Uri.EscapeDataString(filter)}"), "total");
}
