using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Server.Api;
using RfmFlows.Server.Hosting;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

/// <summary>Node types, recipes, secrets, settings, segments, health, pages.</summary>
public sealed class SmallResourcesTests : IAsyncLifetime
{
    private readonly string _recipes = TestServer.NewFolder();
    private TestServer _server = null!;

    public async Task InitializeAsync()
    {
        var recipe = Scenarios.Numbers("count");
        recipe["parameters"] = new JsonArray(
            new JsonObject { ["name"] = "rows", ["type"] = "integer" }, new JsonObject { ["name"] = "note", ["type"] = "text", ["default"] = "n" });
        recipe["nodes"]![0]!["settings"]!["rows"] = "${rows}";
        await File.WriteAllTextAsync(Path.Combine(_recipes, "count.json"), recipe.ToJsonString());
        await File.WriteAllTextAsync(Path.Combine(_recipes, "broken.json"), "{");
        await File.WriteAllTextAsync(Path.Combine(_recipes, "plain.json"), Scenarios.Numbers("plain").ToJsonString());
        _server = await TestServer.StartAsync(new ServerOptions { RecipeFolder = _recipes, Sandbox = "http://127.0.0.1:9/" });
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_recipes, recursive: true);
    }

    [Fact]
    public async Task NodeTypes_AreThoseOfTheCatalog()
    {
        var types = (await _server.GetAsync("/api/node-types")).AsArray();

        types.Select(t => t!["id"]!.GetValue<string>()).ShouldBe(FlowHost.Catalog.Ids.Concat([NumbersNode.Id, GateNode.Id, FailingNode.Id, TouchNode.Id]), ignoreOrder: true);
        var limit = (await _server.GetAsync("/api/node-types/rows.limit")).AsObject();
        limit.Remove("connects").ShouldBeTrue();
        JsonNode.DeepEquals(limit, FlowHost.Catalog.Find("rows.limit")!.Description.ToJson()).ShouldBeTrue();
    }

    [Fact]
    public async Task NodeTypes_Unknown_OffersTheNearest()
    {
        var problem = await _server.FailAsync(HttpMethod.Get, "/api/node-types/rows.limt", null, HttpStatusCode.NotFound, "RF6207");

        problem["remarks"]![0]!["remedy"]!.GetValue<string>().ShouldContain("rows.limit");
    }

    [Fact]
    public async Task Installation_SaysWhatItConsistsOf()
    {
        var told = await _server.GetAsync("/api/installation");

        (told["warehouse"]!.GetValue<string>(), told["store"]!.GetValue<string>(), told["memoryMb"]!.GetValue<int>()).ShouldBe(("duckDb", "sqlite", 512));
        told["data"]!["store"]!.GetValue<long>().ShouldBeGreaterThan(0);
        told["data"]!["free"]!.GetValue<long>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Recipe_CopiedWithParameters_RunsWithThem()
    {
        var listed = (await _server.GetAsync("/api/recipes")).AsArray();
        var copy = new JsonObject { ["id"] = "mine", ["folder"] = "tries", ["parameters"] = new JsonObject { ["rows"] = 4 } };

        var created = await _server.PostAsync("/api/recipes/count/copy", copy, HttpStatusCode.Created);
        var run = await _server.RunAsync(new JsonObject { ["scenarioId"] = "mine" });

        listed.Select(r => r!["id"]!.GetValue<string>()).ShouldBe(["count", "plain"]);
        created["folder"]!.GetValue<string>().ShouldBe("tries");
        run["nodes"]![0]!["ports"]![0]!["rows"]!.GetValue<long>().ShouldBe(4);
    }

    [Theory]
    [InlineData("none", """{"id": "x"}""", 404, "RF6208")]
    [InlineData("count", """{"id": "no blanks"}""", 422, "RF1007")]
    [InlineData("count", """{"id": "x", "parameters": {"rows": "many"}}""", 422, "RF1042")]
    [InlineData("count", """{"id": "x", "parameters": {"rowz": 1}}""", 422, "RF1040")]
    public async Task Recipe_BadCopy_IsRefused(string recipe, string body, int status, string code) =>
        await _server.FailAsync(HttpMethod.Post, $"/api/recipes/{recipe}/copy", JsonNode.Parse(body), (HttpStatusCode)status, code);

    [Fact]
    public async Task Recipe_Tried_RunsDry()
    {
        var run = await _server.PostAsync("/api/recipes/plain/try", null, HttpStatusCode.Accepted);
        await _server.EndOfAsync(run["id"]!.GetValue<string>());

        var done = (await _server.GetAsync($"/api/runs/{run["id"]}"))["run"]!;
        done["dryRun"]!.GetValue<bool>().ShouldBeTrue();
        done["status"]!.GetValue<string>().ShouldBe("succeeded");
        await _server.FailAsync(HttpMethod.Post, "/api/recipes/count/try", null, HttpStatusCode.UnprocessableEntity, "RF1041");
    }

    [Fact]
    public async Task Secret_Saved_IsListedByNameAndNeverShown()
    {
        await _server.SendAsync(HttpMethod.Put, "/api/secrets/sendpulse.key", new JsonObject { ["value"] = "very-secret-value" }, HttpStatusCode.NoContent);

        var listed = (await _server.GetAsync("/api/secrets")).AsArray().ShouldHaveSingleItem()!;

        listed["name"]!.GetValue<string>().ShouldBe("sendpulse.key");
        listed.ToJsonString().ShouldNotContain("very-secret-value");
        await _server.SendAsync(HttpMethod.Delete, "/api/secrets/sendpulse.key", null, HttpStatusCode.NoContent);
        await _server.FailAsync(HttpMethod.Delete, "/api/secrets/sendpulse.key", null, HttpStatusCode.NotFound, "RF6212");
        await _server.FailAsync(HttpMethod.Put, "/api/secrets/no%20blanks", new JsonObject { ["value"] = "x" }, HttpStatusCode.BadRequest, "RF6042");
    }

    [Fact]
    public async Task Setting_Set_IsGivenBackUntilForgotten()
    {
        await _server.SendAsync(HttpMethod.Put, "/api/settings/timeZone", new JsonObject { ["value"] = "Asia/Omsk" }, HttpStatusCode.NoContent);
        (await _server.GetAsync("/api/settings"))["timeZone"]!.GetValue<string>().ShouldBe("Asia/Omsk");

        await _server.SendAsync(HttpMethod.Put, "/api/settings/timeZone", new JsonObject { ["value"] = null }, HttpStatusCode.NoContent);

        (await _server.GetAsync("/api/settings"))["timeZone"].ShouldBeNull();
        await _server.FailAsync(HttpMethod.Put, "/api/settings/timeZone", new JsonObject { ["value"] = "Moon" }, HttpStatusCode.BadRequest, "RF6219");
        await _server.FailAsync(HttpMethod.Put, "/api/settings/colour", new JsonObject { ["value"] = "red" }, HttpStatusCode.NotFound, "RF6218");
    }

    [Fact]
    public async Task Segment_Registered_IsListedWithItsVersions()
    {
        var registry = _server.Service<ISegmentRegistry>();
        await registry.SaveAsync(new Segment("loyal", SegmentKind.Static) { Title = ("Loyal", "Лояльные") }, CancellationToken.None);
        await registry.AddVersionAsync("loyal", new SegmentMembers(new DateOnly(2026, 5, 1), 42, "segments.loyal_1"), CancellationToken.None);

        var segment = await _server.GetAsync("/api/segments/loyal");

        (await _server.GetAsync("/api/segments"))[0]!["latest"]!["customers"]!.GetValue<long>().ShouldBe(42);
        segment["versions"]!.AsArray().Count.ShouldBe(1);
        await _server.FailAsync(HttpMethod.Get, "/api/segments/none", null, HttpStatusCode.NotFound, "RF6050");
    }

    [Fact]
    public async Task Health_OfAWorkingServer_IsOk() =>
        (await _server.GetAsync("/health/ready")).ToJsonString().ShouldBe("""{"status":"ok","parts":{"store":"ok","warehouse":"ok","runs":"ok"}}""");

    [Fact]
    public async Task Texts_OfThePages_StandInBothLanguages()
    {
        var texts = await _server.GetAsync("/web/texts.json");
        var english = texts["en"]!.AsObject();
        var russian = texts["ru"]!.AsObject();

        english.Select(t => t.Key).ShouldBe(russian.Select(t => t.Key));
        russian.ShouldAllBe(t => t.Value!.GetValue<string>().Any(c => c >= 'А' && c <= 'я'));
    }

    [Fact]
    public async Task About_NamesTheSandbox() => (await _server.GetAsync("/api/about"))["sandbox"]!.GetValue<string>().ShouldBe("http://127.0.0.1:9/");

    [Theory]
    [InlineData("GET", "/api/nothing", 404, "RF6200")]
    [InlineData("PATCH", "/api/runs", 405, "RF6202")]
    public async Task Address_ThatIsNone_IsAProblemWithACode(string method, string address, int status, string code) =>
        await _server.FailAsync(new HttpMethod(method), address, null, (HttpStatusCode)status, code);

    [Fact]
    public async Task Body_OfAnotherType_IsAProblemWithACode()
    {
        using var response = await _server.Client.PostAsync("/api/runs", new StringContent("<run/>", null, "text/xml"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("RF6203");
    }
}
