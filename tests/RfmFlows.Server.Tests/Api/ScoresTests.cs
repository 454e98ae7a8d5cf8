using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

/// <summary>The matrix and the border workshop against the rows themselves and against real runs.</summary>
public sealed class ScoresTests(ScoresFixture scores) : IClassFixture<ScoresFixture>
{
    private readonly TestServer _server = scores.Server;

    [Fact]
    public async Task Scores_Cells_AddUpToAllCustomers()
    {
        var view = await _server.GetAsync($"{scores.Port}/scores");

        var total = await TotalAsync(scores.Port, null);
        var cells = view["cells"]!.AsArray();
        (cells.Sum(c => c!["customers"]!.GetValue<long>()) + view["unscored"]!["customers"]!.GetValue<long>()).ShouldBe(total);
        view["unscored"]!["customers"]!.GetValue<long>().ShouldBeGreaterThan(0);
        foreach (var cell in cells.Take(5))
        {
            var filter = $$"""{"all": [{"column": "r", "op": "equals", "value": {{cell!["r"]}}}, {"column": "f", "op": "equals", "value": {{cell["f"]}}}, {"column": "m", "op": "equals", "value": {{cell["m"]}}}]}""";
            (await TotalAsync(scores.Port, filter)).ShouldBe(cell["customers"]!.GetValue<long>());
        }
    }

    [Fact]
    public async Task Scores_Axes_TellWhatEachScoreMeansInBothLanguages()
    {
        var view = await _server.GetAsync($"{scores.Port}/scores");

        view["scale"]!.GetValue<int>().ShouldBe(5);
        var recency = view["axes"]![0]!;
        recency["axis"]!.GetValue<string>().ShouldBe("r");
        recency["lowerIsBetter"]!.GetValue<bool>().ShouldBeTrue();
        recency["borders"]!.AsArray().Count.ShouldBe(4);
        recency["scores"]![4]!["en"]!.GetValue<string>().ShouldBe($"up to {recency["borders"]![0]} days");
        recency["scores"]![4]!["ru"]!.GetValue<string>().ShouldStartWith("до ");
    }

    [Fact]
    public async Task Scores_BelowTheAnalysis_HaveItsBordersAndOnlyTheirCustomers()
    {
        var all = await _server.GetAsync($"{scores.Port}/scores");
        var port = $"/api/runs/{scores.Run}/nodes/recent/ports/matched";

        var view = await _server.GetAsync($"{port}/scores");

        view["scale"]!.GetValue<int>().ShouldBe(5);
        view["cells"]!.AsArray().ShouldAllBe(c => c!["r"]!.GetValue<int>() >= 4);
        view["axes"]![1]!.ToJsonString().ShouldBe(all["axes"]![1]!.ToJsonString());
    }

    [Fact]
    public async Task Scores_Filtered_CountOnlyThoseRows()
    {
        var filter = """{"all": [{"column": "segment", "op": "equals", "value": "champions"}]}""";

        var view = await _server.GetAsync($"{scores.Port}/scores?filter={Uri.EscapeDataString(filter)}");

        view["cells"]!.AsArray().Sum(c => c!["customers"]!.GetValue<long>()).ShouldBe(await TotalAsync(scores.Port, filter));
        view["cells"]!.AsArray().ShouldAllBe(c => c!["segment"]!.GetValue<string>() == "champions" && c["segmentName"]!.GetValue<string>() == "Champions");
    }

    [Theory]
    [InlineData("r", false)]
    [InlineData("f", true)]
    [InlineData("m", false)]
    [InlineData("m", true)]
    public async Task Histogram_Bars_HoldEachCustomerOnce(string axis, bool logarithmic)
    {
        var bars = (await _server.GetAsync($"{scores.Port}/scores/histogram?axis={axis}&logarithmic={logarithmic}")).AsArray();

        var column = axis switch { "r" => "recency", "f" => "frequency", _ => "monetary" };
        // Customers with returns only have a frequency of 0, but neither recency nor money.
        bars.Sum(b => b!["customers"]!.GetValue<long>()).ShouldBe(await TotalAsync(scores.Port, $$"""{"all": [{"column": "{{column}}", "op": "is-not-empty"}]}"""));
        var middle = bars[bars.Count / 2]!;
        var filter = $$"""{"all": [{"column": "{{column}}", "op": "at-least", "value": {{middle["from"]}}}, {"column": "{{column}}", "op": "less", "value": {{middle["to"]}}}]}""";
        (await TotalAsync(scores.Port, filter)).ShouldBe(middle["customers"]!.GetValue<long>());
    }

    [Fact]
    public async Task Try_BordersOfToday_MoveNobody()
    {
        var view = await _server.GetAsync($"{scores.Port}/scores");

        var trial = await _server.PostAsync($"{scores.Port}/scores/try", Borders(view, "classic-10"));

        trial["moved"]!.GetValue<long>().ShouldBe(0);
        trial["segments"]!.AsArray().ShouldAllBe(s => s!["entered"]!.GetValue<long>() == 0 && s["left"]!.GetValue<long>() == 0);
    }

    [Theory]
    [InlineData("quantile", 5)]
    [InlineData("quantile", 7)]
    [InlineData("quantile-plus-one", 5)]
    [InlineData("tercile", 3)]
    [InlineData("equal-width", 6)]
    public async Task Start_ByAMethod_GivesTheScoresOfARunWithIt(string method, int scale)
    {
        var start = (await _server.GetAsync($"{scores.Port}/scores/start?method={method}&scale={scale}")).AsObject();
        var run = await scores.ScoreAsync($"by-{method}-{scale}", new JsonObject { ["method"] = method, ["scale"] = scale, ["map"] = "none" });

        // Tried on the customers of that run, whose scores they must give again.
        var trial = await _server.PostAsync($"/api/runs/{run}/nodes/rfm/ports/customers/scores/try", start);

        trial["moved"]!.GetValue<long>().ShouldBe(0);
        trial["customers"]!.GetValue<long>().ShouldBeGreaterThan(1900);
    }

    [Theory]
    [InlineData("[30, 90, 200, 400]", "[1, 2, 4, 6]", "[5000, 12000.5, 40000, 90000]", "classic-11")]
    [InlineData("[10, 10, 300]", "[1, 3, 3]", "[100, 20000.25, 300000]", null)]
    [InlineData("[10, 20, 60, 200, 300, 500]", "[1, 2, 3, 4, 5, 6]", "[1000, 5000, 9000, 20000, 40000, 90000]", "r-package-rfm")]
    public async Task Try_OtherBorders_TellsExactlyWhatARunWithThemGives(string r, string f, string m, string? map)
    {
        var body = new JsonObject { ["r"] = JsonNode.Parse(r), ["f"] = JsonNode.Parse(f), ["m"] = JsonNode.Parse(m), ["map"] = map };
        var scale = body["r"]!.AsArray().Count + 1;

        var trial = await _server.PostAsync($"{scores.Port}/scores/try", body);

        var run = await scores.ScoreAsync($"own-{scale}", new JsonObject
        {
            ["method"] = "own", ["scale"] = scale, ["map"] = map ?? "none",
            ["recencyBorders"] = body["r"]!.DeepClone(), ["frequencyBorders"] = body["f"]!.DeepClone(), ["monetaryBorders"] = body["m"]!.DeepClone(),
        });
        var port = $"/api/runs/{run}/nodes/rfm/ports/customers";
        foreach (var axis in new[] { "r", "f", "m" })
        {
            for (var score = 1; score <= scale; score++)
            {
                trial[axis]![score - 1]!["customers"]!.GetValue<long>().ShouldBe(
                    await TotalAsync(port, $$"""{"all": [{"column": "{{axis}}", "op": "equals", "value": {{score}}}, {"column": "recency", "op": "is-not-empty"}]}"""));
            }
        }
        foreach (var segment in trial["segments"]!.AsArray())
        {
            segment!["after"]!["customers"]!.GetValue<long>().ShouldBe(
                await TotalAsync(port, $$"""{"all": [{"column": "segment", "op": "equals", "value": "{{segment["id"]}}"}]}"""));
        }
        trial["moves"]!.AsArray().Sum(s => s!["customers"]!.GetValue<long>()).ShouldBe(map is null ? 0 : trial["customers"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("""{"r": [30, 10], "f": [1, 2], "m": [1, 2]}""", "RF4003")]
    [InlineData("""{"r": [1, 2], "f": [1, 2], "m": [1, 2], "map": "classic-10"}""", "RF4002")]
    [InlineData("""{"r": [1, 2], "f": [1, 2], "m": [1, 2], "map": "nowhere"}""", "RF1104")]
    [InlineData("""{"r": [1, 2], "f": [1, 2], "m": [1, 2], "map": {"scale": 3, "axes": ["r", "f"], "segments": [], "rules": []}}""", "RF4005")]
    public async Task Try_WhatCannotBeUsed_IsRefused(string body, string code) =>
        await _server.FailAsync(HttpMethod.Post, $"{scores.Port}/scores/try", JsonNode.Parse(body), HttpStatusCode.UnprocessableEntity, code);

    [Theory]
    [InlineData("histogram?axis=x")]
    [InlineData("start?method=ntile&scale=5")]
    [InlineData("start?method=tercile&scale=5")]
    [InlineData("start?method=quantile&scale=11")]
    public async Task Query_Misfits_AreRefused(string query) =>
        await _server.FailAsync(HttpMethod.Get, $"{scores.Port}/scores/{query}", null, HttpStatusCode.BadRequest, "RF6206");

    [Fact]
    public async Task Scores_OfATableWithoutScores_AreRefused() =>
        await _server.FailAsync(HttpMethod.Get, $"/api/runs/{scores.Run}/nodes/rfm/ports/segments/scores", null, HttpStatusCode.UnprocessableEntity, "RF6241");

    [Fact]
    public async Task Maps_BuiltIn_AreGoodToBeginWith()
    {
        foreach (var map in (await _server.GetAsync("/api/score-maps")).AsArray())
        {
            var check = await _server.PostAsync("/api/score-maps/check", new JsonObject { ["map"] = map!["map"]!.DeepClone() });

            check["remarks"]!.AsArray().ShouldBeEmpty();
            check["findings"]!.AsArray().ShouldAllBe(f => f!["severity"]!.GetValue<string>() == "warning");
        }
    }

    [Fact]
    public async Task Maps_Faults_ComeWithCellsAndRules()
    {
        var map = JsonNode.Parse(
            """
            {"scale": 3, "axes": ["r", "f"], "segments": [{"id": "a", "title": "A", "colour": "#112233"}],
             "rules": [{"segment": "a", "r": [2, 3]}, {"segment": "a", "r": [3, 3], "f": [1, 1]}]}
            """);

        var check = await _server.PostAsync("/api/score-maps/check", new JsonObject { ["map"] = map });

        var findings = check["findings"]!.AsArray().ToDictionary(f => f!["kind"]!.GetValue<string>(), f => f!);
        findings.Keys.ShouldBe(["gap", "overlap", "deadRule"]);
        findings["gap"]["cells"]!.AsArray().Select(c => c!.ToJsonString()).ShouldBe(["""{"r":1,"f":1,"m":0}""", """{"r":1,"f":2,"m":0}""", """{"r":1,"f":3,"m":0}"""]);
        findings["deadRule"]["rules"]!.ToJsonString().ShouldBe("[1]");
    }

    [Fact]
    public async Task Segments_SavedFromCells_HoldExactlyTheirCustomers()
    {
        var filter = """{"all": [{"column": "r", "op": "equals", "value": 5}, {"column": "f", "op": "between", "value": [1, 2]}]}""";
        var body = new JsonObject
        {
            ["id"] = "fresh", ["run"] = scores.Run, ["node"] = "rfm", ["port"] = "customers", ["filter"] = filter, ["title"] = new JsonObject { ["en"] = "Fresh", ["ru"] = "Свежие" },
        };

        await _server.PostAsync("/api/segments", body.DeepClone(), HttpStatusCode.Created);
        var again = await _server.PostAsync("/api/segments", body.DeepClone(), HttpStatusCode.Created);

        var customers = await TotalAsync(scores.Port, filter);
        again["latest"]!["customers"]!.GetValue<long>().ShouldBe(customers);
        again["latest"]!["version"]!.GetValue<int>().ShouldBe(2);
        var run = await _server.RunAsync(new JsonObject
        {
            ["asOf"] = "2026-10-31", ["scenario"] = Scenarios.Of("load", [], ("load", "segments.load", new JsonObject { ["segment"] = "fresh" })),
        });
        (await TotalAsync($"/api/runs/{run["run"]!["id"]}/nodes/load/ports/output", """{"all": [{"column": "f", "op": "at-most", "value": 2}]}""")).ShouldBe(customers);
    }

    [Fact]
    public async Task Tags_CustomersAddedTwice_StandOnceBesideThoseWhoWereThere()
    {
        var (few, more) = (FrequencyUpTo(1), FrequencyUpTo(2));
        await TagAsync("called", few);
        var tag = await TagAsync("called", more);
        await TagAsync("called", few);

        tag["kind"]!.GetValue<string>().ShouldBe("tag");
        var run = await _server.RunAsync(new JsonObject
        {
            ["asOf"] = "2026-10-31", ["scenario"] = Scenarios.Of("load-tag", [], ("load", "segments.load", new JsonObject { ["segment"] = "called" })),
        });
        var port = $"/api/runs/{run["run"]!["id"]}/nodes/load/ports/output";
        (await TotalAsync(port, null)).ShouldBe(await TotalAsync(scores.Port, more));
        (await _server.GetAsync($"{port}/rows?limit=1"))["columns"]!.AsArray().Select(c => c!["name"]!.GetValue<string>()).ShouldBe(["customer", "tagged_on"]);
    }

    [Fact]
    public async Task Tags_AndSegments_DoNotOverwriteEachOther()
    {
        await TagAsync("a-tag", FrequencyUpTo(1));
        await _server.PostAsync("/api/segments", Body("a-segment", FrequencyUpTo(1)), HttpStatusCode.Created);

        await _server.FailAsync(HttpMethod.Post, "/api/segments", Body("a-tag", FrequencyUpTo(1)), HttpStatusCode.Conflict, "RF4317");
        await _server.FailAsync(HttpMethod.Post, "/api/segments/tags", Body("a-segment", FrequencyUpTo(1)), HttpStatusCode.Conflict, "RF6245");
    }

    [Fact]
    public async Task Tags_AddedByManyAtOnce_LoseNobody()
    {
        await Task.WhenAll(Enumerable.Range(1, 5).Select(f => TagAsync("many", $$"""{"all": [{"column": "f", "op": "equals", "value": {{f}}}]}""")));

        (await _server.GetAsync("/api/segments/many"))["segment"]!["latest"]!["customers"]!.GetValue<long>().ShouldBe(await TotalAsync(scores.Port, FrequencyUpTo(5)));
    }

    [Theory]
    [InlineData("Bad id", "customers", null, 422, "RF4311")]
    [InlineData("no-column", "borders", null, 422, "RF4303")]
    [InlineData("no-port", "nowhere", null, 404, "RF6209")]
    [InlineData("no-such-filter", "customers", "{", 400, "RF6206")]
    public async Task Segments_WhatDoesNotFit_IsRefused(string id, string port, string? filter, int status, string code) =>
        await _server.FailAsync(
            HttpMethod.Post, "/api/segments", new JsonObject { ["id"] = id, ["run"] = scores.Run, ["node"] = "rfm", ["port"] = port, ["filter"] = filter }, (HttpStatusCode)status, code);

    private static string FrequencyUpTo(int score) => $$"""{"all": [{"column": "f", "op": "at-most", "value": {{score}}}]}""";

    private JsonObject Body(string id, string filter) => new() { ["id"] = id, ["run"] = scores.Run, ["node"] = "rfm", ["port"] = "customers", ["filter"] = filter };

    private async Task<JsonNode> TagAsync(string id, string filter) => await _server.PostAsync("/api/segments/tags", Body(id, filter), HttpStatusCode.Created);

    private static JsonObject Borders(JsonNode view, string map)
    {
        var body = new JsonObject { ["map"] = map };
        foreach (var axis in view["axes"]!.AsArray())
        {
            body[axis!["axis"]!.GetValue<string>()] = axis["borders"]!.DeepClone();
        }
        return body;
    }

    private async Task<long> TotalAsync(string port, string? filter) =>
        (await _server.GetAsync($"{port}/rows?limit=1{(filter is null ? "" : $"&filter={Uri.EscapeDataString(filter)}")}"))["total"]!.GetValue<long>();
}
