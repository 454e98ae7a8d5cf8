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

        types.Select(t => t!["id"]!.GetValue<string>()).ShouldBe(FlowHost.Catalog.Ids.Concat([NumbersNode.Id, GateNode.Id, FailingNode.Id, TouchNode.Id, PurchasesNode.Id]), ignoreOrder: true);
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
    public async Task Suppression_Added_IsListedInOneSpellingUntilItIsRemoved()
    {
        var both = JsonNode.Parse("""
            {"items": [{"channel": "sms", "address": "+7 (916) 123-45-67", "reason": "complaint"}, {"channel": "email", "address": "Ann@Example.com", "reason": "unsubscribed"},
                       {"channel": "email", "address": "ann@example.com", "reason": "again"}]}
            """);

        var added = await _server.PostAsync("/api/suppressions", both, HttpStatusCode.OK);
        var again = await _server.PostAsync("/api/suppressions", both!.DeepClone(), HttpStatusCode.OK);
        var first = await _server.GetAsync("/api/suppressions?limit=1");
        var second = await _server.GetAsync($"/api/suppressions?limit=1&after={Uri.EscapeDataString((string)first["after"]!)}");

        (((int)added["added"]!, (int)added["known"]!), ((int)again["added"]!, (int)again["known"]!)).ShouldBe(((2, 0), (0, 2)));
        new[] { first, second }.Select(p => $"{p["items"]![0]!["channel"]} {p["items"]![0]!["address"]} {p["items"]![0]!["reason"]}")
            .ShouldBe(["email ann@example.com unsubscribed", "sms +79161234567 complaint"]);
        await _server.SendAsync(HttpMethod.Delete, "/api/suppressions/email/ANN@example.com", null, HttpStatusCode.NoContent);
        await _server.FailAsync(HttpMethod.Delete, "/api/suppressions/email/ann@example.com", null, HttpStatusCode.NotFound, "RF6230");
        (await _server.GetAsync("/api/suppressions?channel=email"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Suppressions_WithMistakes_AreAllRefusedWithAPlaceEach()
    {
        var bad = JsonNode.Parse("""
            {"items": [{"channel": "email", "address": "bob@example.com", "reason": "x"}, {"channel": "email", "address": "bob", "reason": "x"},
                       {"channel": "fax", "address": "1", "reason": "x"}, {"channel": "sms", "address": "+79161234568", "reason": " "}]}
            """);

        var problem = await _server.FailAsync(HttpMethod.Post, "/api/suppressions", bad, HttpStatusCode.BadRequest, "RF6229");

        problem["remarks"]!.AsArray().Select(r => $"{r!["code"]} {r["setting"]}").ShouldBe(["RF6229 items[1].address", "RF6206 items[2].channel", "RF6206 items[3].reason"]);
        (await _server.GetAsync("/api/suppressions"))["items"]!.AsArray().ShouldBeEmpty();
        await _server.FailAsync(HttpMethod.Post, "/api/suppressions", JsonNode.Parse("""{"items": []}"""), HttpStatusCode.BadRequest, "RF6206");
        await _server.FailAsync(HttpMethod.Get, "/api/suppressions?after=x", null, HttpStatusCode.BadRequest, "RF6206");
    }

    [Theory]
    [InlineData("POST", "/api/runs", "{bad")]
    [InlineData("POST", "/api/runs", "{}")]
    [InlineData("POST", "/api/runs", """{"scenarioId": {}}""")]
    [InlineData("GET", "/api/runs?limit=many", null)]
    public async Task Request_ThatCannotBeRead_SaysWhyInTheLanguageOfTheReader(string method, string address, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = body is null ? null : new StringContent(body, null, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd("ru");

        using var response = await _server.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        problem["code"]!.GetValue<string>().ShouldBe("RF6201");
        problem["title"]!.GetValue<string>().ShouldNotMatch("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}");
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
