using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Triggers;

public sealed class HookTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private HttpClient _caller = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        _caller = new HttpClient { BaseAddress = _server.Server.Address };
        _caller.DefaultRequestHeaders.Add("X-Api-Key", "key of the shop");
        await _server.SendAsync(HttpMethod.Put, "/api/secrets/shop", new JsonObject { ["value"] = "key of the shop" }, HttpStatusCode.NoContent);
    }

    public async Task DisposeAsync()
    {
        _caller.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Post_Rows_StartsARunThatGetsThem()
    {
        await PublishAsync(Hooked([]));

        using var response = await SendAsync("""[{"phone": "+79001234567", "sum": "12.50", "day": "2026-05-01", "extra": 1}, {"phone": "+79007654321"}]""");
        var id = (await JsonOf(response))["run"]!.GetValue<string>();
        await _server.EndOfAsync(id);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        response.Headers.Location!.OriginalString.ShouldBe($"/api/runs/{id}");
        var run = await _server.GetAsync($"/api/runs/{id}");
        run["run"]!["cause"]!.GetValue<string>().ShouldBe("http");
        var rows = await _server.GetAsync($"/api/runs/{id}/nodes/hook/ports/rows/rows");
        rows["columns"]!.AsArray().Select(c => $"{c!["name"]} {c["type"]}").ShouldBe(["phone text", "sum decimal(2)", "day date", "seen datetime"]);
        rows["rows"]!.ToJsonString().ShouldBe("""[["\u002B79001234567",12.50,"2026-05-01",null],["\u002B79007654321",null,null,null]]""");
    }

    [Fact]
    public async Task Post_AnswerRows_WaitsForThem()
    {
        await PublishAsync(Hooked(new JsonObject { ["answer"] = "rows", ["answerPort"] = "first.output", ["answerLimit"] = 5 }));

        using var response = await SendAsync("""{"phone": "+7900", "sum": 3, "seen": "2026-05-01T09:00:00Z"}""");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await JsonOf(response);
        answer["total"]!.GetValue<long>().ShouldBe(1);
        answer["rows"]![0]!["phone"]!.GetValue<string>().ShouldBe("+7900");
        answer["rows"]![0]!["seen"]!.GetValue<string>().ShouldBe("2026-05-01T12:00:00");
    }

    [Fact]
    public async Task Post_AnswerTakesTooLong_GivesTheRun()
    {
        var gate = GateNode.New();
        var scenario = Hooked(new JsonObject { ["answer"] = "rows", ["answerPort"] = "gate.output", ["answerSeconds"] = 1 });
        scenario["nodes"]!.AsArray().Add(new JsonObject { ["id"] = "gate", ["type"] = GateNode.Id, ["version"] = 1, ["settings"] = new JsonObject { ["name"] = gate.Name } });
        await PublishAsync(scenario);

        using var response = await SendAsync("{\"phone\": \"1\"}");

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        gate.Open();
        await _server.EndOfAsync((await JsonOf(response))["run"]!.GetValue<string>());
    }

    [Fact]
    public async Task Post_RunFails_TellsWhy()
    {
        var scenario = Hooked(new JsonObject { ["answer"] = "rows", ["answerPort"] = "bad.output" });
        scenario["nodes"]!.AsArray().Add(new JsonObject { ["id"] = "bad", ["type"] = FailingNode.Id, ["version"] = 1, ["settings"] = new JsonObject() });
        await PublishAsync(scenario);

        using var response = await SendAsync("{\"phone\": \"1\"}");

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await JsonOf(response))["code"]!.GetValue<string>().ShouldBe("RF2999");
    }

    [Fact]
    public async Task Post_WrongValues_AreAllNamed()
    {
        await PublishAsync(Hooked([]));

        using var response = await SendAsync("""[{"phone": "1", "sum": "much"}, {"sum": 1}, 7, {"phone": "1", "day": "1.5.2026", "seen": true}]""");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await JsonOf(response))["remarks"]!.AsArray().Select(r => $"{r!["code"]} {r["setting"]}").ShouldBe(
            ["RF6408 [0].sum", "RF6409 [1].phone", "RF6407 [2]", "RF6408 [3].day", "RF6408 [3].seen"]);
        (await _server.GetAsync("/api/runs"))["total"]!.GetValue<long>().ShouldBe(0);
    }

    [Theory]
    [InlineData("{", "RF6406")]
    [InlineData("", "RF6406")]
    [InlineData("""{"phone": "1", "phone": "2"}""", "RF6406")]
    [InlineData("\"text\"", "RF6407")]
    [InlineData("null", "RF6407")]
    public async Task Post_BadBody_IsRefused(string body, string code)
    {
        await PublishAsync(Hooked([]));

        using var response = await SendAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await JsonOf(response))["code"]!.GetValue<string>().ShouldBe(code);
    }

    [Fact]
    public async Task Post_TooLargeBody_IsRefused()
    {
        await PublishAsync(Hooked(new JsonObject { ["maxKilobytes"] = 1 }));

        using var response = await SendAsync($$"""{"phone": "{{new string('1', 2000)}}"}""");

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Post_TooOften_IsHeldBack()
    {
        await PublishAsync(Hooked(new JsonObject { ["perMinute"] = 2 }));

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var response = await SendAsync("{\"phone\": \"1\"}");
            statuses.Add(response.StatusCode);
        }

        statuses.ShouldBe([HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests]);
    }

    [Theory]
    [InlineData("X-Api-Key", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("X-Api-Key", "", HttpStatusCode.Unauthorized)]
    [InlineData("Authorization", "Bearer key of the shop", HttpStatusCode.Accepted)]
    [InlineData("Authorization", "Bearer other", HttpStatusCode.Unauthorized)]
    public async Task Post_Key_MustBeTheTriggersOwn(string header, string value, HttpStatusCode expected)
    {
        await PublishAsync(Hooked([]));
        using var caller = new HttpClient { BaseAddress = _server.Server.Address };
        caller.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        using var response = await caller.PostAsync("/hooks/orders/new", Json("{\"phone\": \"1\"}"));

        response.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Post_KeyNotStored_IsRefusedAndWarnedOfAtPublishing()
    {
        await _server.SendAsync(HttpMethod.Delete, "/api/secrets/shop", null, HttpStatusCode.NoContent);

        var published = await PublishAsync(Hooked([]));
        using var response = await SendAsync("{\"phone\": \"1\"}");

        published["remarks"]!.AsArray().Select(r => r!["code"]!.GetValue<string>()).ShouldBe(["RF6405"]);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await JsonOf(response))["code"]!.GetValue<string>().ShouldBe("RF6404");
    }

    [Fact]
    public async Task Request_ToNoTrigger_IsNotFound()
    {
        await PublishAsync(Hooked([]));
        await _server.PostAsync("/api/scenarios/hooked/unpublish", null, HttpStatusCode.NoContent);

        using var response = await SendAsync("{}");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await JsonOf(response))["code"]!.GetValue<string>().ShouldBe("RF6401");
    }

    [Fact]
    public async Task Get_Query_ReachesTheSettingsBelow()
    {
        var scenario = Hooked(new JsonObject
        {
            ["method"] = "GET", ["answer"] = "rows", ["answerPort"] = "first.output",
            ["query"] = new JsonArray(new JsonObject { ["name"] = "shop", ["default"] = "main" }),
        });
        scenario["nodes"]!.AsArray().Add(new JsonObject { ["id"] = "touch", ["type"] = TouchNode.Id, ["version"] = 1, ["settings"] = new JsonObject { ["path"] = "${shop}.txt" } });
        scenario["links"]!.AsArray().Add("first.output -> touch.input");
        scenario["links"]!.AsArray().Add("hook.query -> touch.variables");
        await PublishAsync(scenario);

        using var named = await _caller.GetAsync("/hooks/orders/new?shop=north");
        using var plain = await _caller.GetAsync("/hooks/orders/new");

        named.StatusCode.ShouldBe(HttpStatusCode.OK);
        plain.StatusCode.ShouldBe(HttpStatusCode.OK);
        File.Exists(Path.Combine(_server.Folder, "files", "north.txt")).ShouldBeTrue();
        File.Exists(Path.Combine(_server.Folder, "files", "main.txt")).ShouldBeTrue();
    }

    [Fact]
    public async Task Publish_AddressOfAnother_IsAConflict()
    {
        await PublishAsync(Hooked([]));
        var other = Hooked([]);
        other["id"] = "other";
        await _server.PostAsync("/api/scenarios", other, HttpStatusCode.Created);

        await _server.FailAsync(HttpMethod.Post, "/api/scenarios/other/publish", null, HttpStatusCode.Conflict, "RF6020", "\"1\"");
    }

    [Theory]
    [InlineData("path", "Orders New", "RF6414")]
    [InlineData("path", "a/../b", "RF6414")]
    [InlineData("answerPort", "nowhere", "RF6415")]
    [InlineData("answerPort", "first.nothing", "RF6415")]
    [InlineData("sample", "{", "RF6417")]
    [InlineData("sample", "{\"sum\": \"x\", \"phone\": \"1\"}", "RF6417")]
    [InlineData("key", "not a name", "RF1113")]
    public async Task Publish_BadSetting_IsRefused(string setting, string value, string code)
    {
        await _server.PostAsync("/api/scenarios", Hooked(new JsonObject { ["answer"] = "rows", ["answerPort"] = "first.output", [setting] = value }), HttpStatusCode.Created);

        await _server.FailAsync(HttpMethod.Post, "/api/scenarios/hooked/publish", null, HttpStatusCode.UnprocessableEntity, code, "\"1\"");
    }

    [Fact]
    public async Task RunByHand_GivesTheSample()
    {
        var run = await _server.RunAsync(new JsonObject { ["scenario"] = Hooked(new JsonObject { ["sample"] = """[{"phone": "1"}, {"phone": "2"}]""" }) });

        run["nodes"]![0]!["ports"]![0]!["rows"]!.GetValue<long>().ShouldBe(2);
    }

    private async Task<JsonNode> PublishAsync(JsonObject scenario)
    {
        await _server.PostAsync("/api/scenarios", scenario, HttpStatusCode.Created);
        return await _server.SendAsync(HttpMethod.Post, $"/api/scenarios/{scenario["id"]}/publish", null, HttpStatusCode.OK, "\"1\"");
    }

    private Task<HttpResponseMessage> SendAsync(string body) => _caller.PostAsync("/hooks/orders/new", Json(body));

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task<JsonNode> JsonOf(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    private static JsonObject Hooked(JsonObject settings)
    {
        settings.TryAdd("path", "orders/new");
        settings.TryAdd("key", "shop");
        settings["columns"] = new JsonArray(
            Column("phone", "text", true), Column("sum", "decimal(2)", false), Column("day", "date", false), Column("seen", "datetime", false));
        return Scenarios.Of("hooked", ["hook.rows -> first.input"], ("hook", "triggers.http", settings), ("first", "rows.limit", []));
    }

    private static JsonObject Column(string name, string type, bool required) => new() { ["name"] = name, ["type"] = type, ["required"] = required };
}
