using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Server.Api;
using RfmFlows.Server.Tests.House;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

/// <summary>Segments by conditions: compiled to scenarios, counted, kept, worked out anew.</summary>
public sealed class BuildSegmentTests(BaseFixture filled) : IClassFixture<BaseFixture>
{
    private const string Rule = """
        {"all": [
          {"column": "orders", "op": "at-least", "value": 1},
          {"any": [
            {"bought": {"of": "category", "values": ["Coffee"], "bound": "atLeast", "amount": 2, "measure": "units", "days": 90}},
            {"column": "city", "op": "equals", "value": "Minsk"}]},
          {"not": {"bought": {"of": "category", "values": ["Tea"]}}}]}
        """;

    private readonly TestServer _server = filled.Server;

    [Fact]
    public void Compile_RuleWithBrackets_GivesAnOrdinaryScenarioOfWhatItNames()
    {
        var rule = SegmentRule.Read(Json(Rule));
        var scenario = SegmentScenario.Saving(SegmentScenario.Of(rule, "segment-coffee", "UTC", "en"), rule, "coffee", ("Coffee", "Кофе"), new TimeOnly(6, 30));

        ScenarioJson.Write(scenario).ShouldBeIn("tests/RfmFlows.Server.Tests/Api/Samples/segment-coffee.json");
    }

    [Theory]
    [InlineData("""{}""", 5)]
    [InlineData("""{"column": "city", "op": "equals", "value": "Minsk"}""", 2)]
    [InlineData("""{"all": [{"column": "orders", "op": "at-least", "value": 1}]}""", 4)]
    [InlineData("""{"bought": {"of": "category", "values": ["Coffee"], "amount": 2, "measure": "units", "days": 90}}""", 3)]
    [InlineData("""{"not": {"bought": {"of": "any"}}}""", 1)]
    [InlineData("""{"bought": {"of": "any", "bound": "none"}}""", 1)]
    [InlineData("""{"column": "r", "op": "at-least", "value": 1}""", 4)]
    [InlineData("""{"column": "rfm_segment", "op": "is-not-empty"}""", 4)]
    [InlineData("""{"message": {"what": "sent", "days": 30}}""", 0)]
    [InlineData("""{"not": {"message": {"what": "sent"}}}""", 5)]
    [InlineData(Rule, 2)]
    public async Task Count_Rule_TellsItsCustomersAndWhatTheyAreToTheBase(string rule, int customers)
    {
        var found = await CountAsync(rule);

        var metrics = found["metrics"]!;
        metrics["customers"]!.GetValue<long>().ShouldBe(customers, found.ToJsonString());
        metrics["base"]!.GetValue<long>().ShouldBe(5);
        metrics["baseRevenue"]!.GetValue<decimal>().ShouldBe(100);
    }

    [Fact]
    public async Task Count_ForecastThatTheBaseCannotCarry_SaysSoAtItsPlace()
    {
        var found = await CountAsync("""{"all": [{"column": "orders", "op": "at-least", "value": 1}, {"column": "p_alive", "op": "less", "value": 0.5}]}""");

        found["metrics"].ShouldBeNull();
        found["remarks"]!.AsArray().ShouldContain(r => r!["setting"]!.GetValue<string>() == "all[1]");
    }

    [Fact]
    public async Task Save_Rule_HasTheMembersThatWereCountedAndTheirMetrics()
    {
        var counted = (await CountAsync(Rule))["metrics"]!;

        var built = await BuildAsync("coffee", Rule, "06:30");

        var segment = (await _server.GetAsync("/api/segments/coffee"))["segment"]!;
        segment["latest"]!["customers"]!.GetValue<long>().ShouldBe(counted["customers"]!.GetValue<long>());
        (segment["kind"]!.GetValue<string>(), segment["title"]!["en"]!.GetValue<string>()).ShouldBe(("rule", "coffee"));
        (await _server.GetAsync("/api/segments/coffee/members"))["rows"]!.AsArray().Select(r => r![0]!.GetValue<string>()).ShouldBe(["c1", "c3"]);
        (await _server.GetAsync("/api/segments/coffee/metrics"))[0]!["metrics"]!.ToJsonString().ShouldBe(counted.ToJsonString());
        built["run"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Save_RuleAnew_KeepsVersionsAndReplacesTheConditions()
    {
        await BuildAsync("again", """{"column": "city", "op": "equals", "value": "Minsk"}""", "06:30");
        await BuildAsync("again", """{"column": "orders", "op": "at-least", "value": 1}""", null);

        var rule = await _server.GetAsync("/api/segments/again/rule");
        rule["timeZone"]!.GetValue<string>().ShouldBe((await _server.GetAsync("/api/about"))["timeZone"]!.GetValue<string>());
        (rule["conditions"]!["column"]!.GetValue<string>(), rule["everyDayAt"], rule["changedElsewhere"]!.GetValue<bool>()).ShouldBe(("orders", null, false));
        (await _server.GetAsync("/api/segments/again"))["versions"]!.AsArray().Select(v => v!["customers"]!.GetValue<long>()).ShouldBe([4, 2]);
        var scenario = (await _server.GetAsync($"/api/scenarios/{rule["scenario"]}"))["scenario"]!;
        scenario["nodes"]!.AsArray().Select(n => n!["id"]!.GetValue<string>()).ShouldBe(["customers", "receipts", "lines", "indicators", "segment", "save"]);
    }

    [Fact]
    public async Task Rule_ScenarioChangedInTheDesigner_SaysSo()
    {
        await BuildAsync("drift", """{"column": "city", "op": "equals", "value": "Minsk"}""", "06:30");
        var id = (await _server.GetAsync("/api/segments/drift/rule"))["scenario"]!.GetValue<string>();
        var draft = await _server.GetAsync($"/api/scenarios/{id}");
        var scenario = draft["scenario"]!.DeepClone();
        scenario["nodes"]!.AsArray().First(n => n!["id"]!.GetValue<string>() == "segment")!["settings"]!["conditions"]!["value"] = "Brest";
        await _server.SendAsync(HttpMethod.Put, $"/api/scenarios/{id}", scenario, HttpStatusCode.OK, $"\"{draft["revision"]}\"");

        var rule = await _server.GetAsync("/api/segments/drift/rule");

        (rule["everyDayAt"]!.GetValue<string>(), rule["changedElsewhere"]!.GetValue<bool>()).ShouldBe(("06:30", true));
    }

    [Fact]
    public async Task Refresh_SegmentOfAScenario_AddsAVersion()
    {
        await BuildAsync("fresh", """{"column": "city", "op": "equals", "value": "Minsk"}""", null);

        var run = await _server.PostAsync("/api/segments/fresh/refresh", null, HttpStatusCode.Accepted);
        await _server.EndOfAsync(run["id"]!.GetValue<string>());

        (await _server.GetAsync("/api/segments/fresh"))["versions"]!.AsArray().Count.ShouldBe(2);
        await _server.FailAsync(HttpMethod.Post, "/api/segments/nobody/refresh", null, HttpStatusCode.NotFound, "RF6050");
    }

    [Fact]
    public async Task Delete_BuiltSegment_TakesItsScenarioAlong()
    {
        await BuildAsync("gone", """{"column": "city", "op": "equals", "value": "Minsk"}""", "06:30");

        await _server.SendAsync(HttpMethod.Delete, "/api/segments/gone", null, HttpStatusCode.NoContent);

        await _server.FailAsync(HttpMethod.Get, "/api/scenarios/segment-gone", null, HttpStatusCode.NotFound, "RF6011");
        (await _server.GetAsync("/api/scenarios/activity")).AsArray().ShouldAllBe(a => a!["scenario"]!.GetValue<string>() != "segment-gone" || a["armed"]!.GetValue<int>() == 0);
    }

    [Fact]
    public async Task Count_MembersOfASegment_AreThoseSaved()
    {
        await BuildAsync("minsk", """{"column": "city", "op": "equals", "value": "Minsk"}""", null);

        (await CountAsync("""{"all": [{"member": {"of": "saved", "segment": "minsk"}}, {"column": "orders", "op": "at-least", "value": 1}]}"""))["metrics"]!["customers"]!.GetValue<long>().ShouldBe(1);
        (await CountAsync("""{"not": {"member": {"of": "saved", "segment": "minsk"}}}"""))["metrics"]!["customers"]!.GetValue<long>().ShouldBe(3);
    }

    [Fact]
    public async Task Count_BadRule_TellsEverythingWithItsPlace()
    {
        var found = await CountAsync("""
            {"any": [
              {"column": "citty", "op": "equals", "value": "Minsk"},
              {"column": "orders", "op": "at-least", "value": "many"},
              {"bought": {"of": "category", "measure": "tons"}},
              {"not": {"member": {"of": "now", "model": "rfn"}}},
              {"member": {"of": "saved", "segment": "nobody"}},
              {"column": "cluster", "op": "equals", "value": 3},
              {"message": 5}]}
            """);

        found["metrics"].ShouldBeNull();
        found["remarks"]!.AsArray().Where(r => r!["severity"]!.GetValue<string>() == "error").Select(r => $"{r!["code"]} {r["setting"]}").Order(StringComparer.Ordinal).ShouldBe(
            [.. Bad.Order(StringComparer.Ordinal)]);
    }

    private static readonly string[] Bad =
    [
        "RF1220 any[0].column", "RF1245 any[1].value", "RF1101 any[2].bought.values", "RF1104 any[2].bought.measure", "RF4332 any[3].not.member.model",
        "RF4312 any[4].member.segment", "RF4080 any[5]", "RF6255 any[6].message",
    ];

    [Theory]
    [InlineData("bad id", """{"column": "city", "op": "is-empty"}""", "06:30", "RF4311 id")]
    [InlineData("empty", """{"all": []}""", "25:00", "RF6258 everyDayAt", "RF6254 conditions")]
    [InlineData("misfit", """{"any": [{"column": "city", "op": "less"}, {"column": "town", "op": "is-empty"}]}""", null, "RF1244 conditions.any[0].value")]
    public async Task Save_WhatDoesNotFit_IsRefusedWithPlaces(string id, string rule, string? time, params string[] remarks)
    {
        var body = new JsonObject { ["conditions"] = Json(rule), ["everyDayAt"] = time };
        var problem = await _server.SendAsync(HttpMethod.Put, $"/api/segments/{Uri.EscapeDataString(id)}/rule", body, HttpStatusCode.UnprocessableEntity);

        problem["remarks"]!.AsArray().Select(r => $"{r!["code"]} {r["setting"]}").ShouldBe(remarks);
        (await _server.GetAsync("/api/scenarios"))["items"]!.AsArray().ShouldNotContain(s => s!["id"]!.GetValue<string>() == $"segment-{id}");
    }

    [Fact]
    public async Task Terms_FilledBase_AreItsIndicatorsAttributesAndValues()
    {
        var terms = (await _server.GetAsync("/api/segments/terms"))["columns"]!.AsArray();

        terms.ShouldContain(t => t!["name"]!.GetValue<string>() == "orders" && t["group"] != null);
        terms.ShouldContain(t => t!["name"]!.GetValue<string>() == "city" && t["group"] == null && t["type"]!.GetValue<string>() == "text");
        terms.ShouldContain(t => t!["name"]!.GetValue<string>() == "rfm_segment" && t["group"] != null);
        terms.ShouldContain(t => t!["name"]!.GetValue<string>() == "p_alive" && t["group"] != null);
        (await _server.GetAsync("/api/segments/terms/values?of=category&search=COF")).ToJsonString().ShouldBe("[\"Coffee\"]");
        await _server.FailAsync(HttpMethod.Get, "/api/segments/terms/values?of=brand", null, HttpStatusCode.BadRequest, "RF6206");
    }

    private Task<JsonNode> CountAsync(string rule) => _server.PostAsync("/api/segments/count", new JsonObject { ["conditions"] = Json(rule), ["asOf"] = "2026-10-31" });

    private async Task<JsonNode> BuildAsync(string id, string rule, string? time)
    {
        var built = await _server.SendAsync(HttpMethod.Put, $"/api/segments/{id}/rule", new JsonObject { ["conditions"] = Json(rule), ["everyDayAt"] = time }, HttpStatusCode.OK);
        await _server.EndOfAsync(built["run"]!.GetValue<string>());
        (await _server.GetAsync($"/api/runs/{built["run"]}"))["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded");
        return built;
    }

    private static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;
}
