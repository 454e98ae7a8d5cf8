using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

public sealed class ScenariosTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Create_ThenFind_GivesTheSameScenarioWithItsRevision()
    {
        var created = await _server.PostAsync("/api/scenarios", Scenarios.Numbers("a"), HttpStatusCode.Created);
        using var found = await _server.Client.GetAsync("/api/scenarios/a");
        var draft = JsonNode.Parse(await found.Content.ReadAsStringAsync())!;

        found.Headers.ETag!.Tag.ShouldBe("\"1\"");
        draft.ToJsonString().ShouldBe(created.ToJsonString());
        draft["revision"]!.GetValue<long>().ShouldBe(1);
        draft["savedBy"]!.GetValue<string>().ShouldBe("owner");
        draft["scenario"]!["nodes"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Create_KnownId_IsAConflictThatNamesWhoAndWhen()
    {
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("a"), HttpStatusCode.Created);

        var problem = await _server.FailAsync(HttpMethod.Post, "/api/scenarios", Scenarios.Numbers("a"), HttpStatusCode.Conflict, "RF6010");

        problem["conflict"]!["by"]!.GetValue<string>().ShouldBe("owner");
        problem["conflict"]!["revision"]!.GetValue<long>().ShouldBe(1);
        problem["conflict"]!["at"]!.GetValue<DateTimeOffset>().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task Create_MalformedScenario_ListsEveryRemark()
    {
        var scenario = Scenarios.Numbers("no blanks");
        scenario["timeZone"] = "Moon/Crater";

        var problem = await _server.FailAsync(HttpMethod.Post, "/api/scenarios", scenario, HttpStatusCode.UnprocessableEntity, "RF1007");

        problem["remarks"]!.AsArray().Select(r => r!["code"]!.GetValue<string>()).ShouldBe(["RF1007", "RF1010"]);
    }

    [Fact]
    public async Task Save_TwoPeopleFromOneRevision_OnlyTheFirstSucceeds()
    {
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("a"), HttpStatusCode.Created);

        var statuses = await Task.WhenAll(Enumerable.Range(1, 8).Select(async rows =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, "/api/scenarios/a") { Content = new StringContent(Scenarios.Numbers("a", rows).ToJsonString(), null, "application/json") };
            request.Headers.IfMatch.ParseAdd("\"1\"");
            using var response = await _server.Client.SendAsync(request);
            return response.StatusCode;
        }));

        statuses.Count(s => s == HttpStatusCode.OK).ShouldBe(1);
        statuses.Count(s => s == HttpStatusCode.PreconditionFailed).ShouldBe(7);
        (await _server.GetAsync("/api/scenarios/a"))["revision"]!.GetValue<long>().ShouldBe(2);
    }

    [Fact]
    public async Task Save_WithoutIfMatch_IsRefused()
    {
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("a"), HttpStatusCode.Created);

        await _server.FailAsync(HttpMethod.Put, "/api/scenarios/a", Scenarios.Numbers("a"), HttpStatusCode.PreconditionRequired, "RF6205");
        await _server.FailAsync(HttpMethod.Put, "/api/scenarios/a", Scenarios.Numbers("a"), HttpStatusCode.PreconditionRequired, "RF6205", "W/\"1\"");
    }

    [Fact]
    public async Task Save_UnderAnotherId_IsRefused()
    {
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("a"), HttpStatusCode.Created);

        await _server.FailAsync(HttpMethod.Put, "/api/scenarios/a", Scenarios.Numbers("b"), HttpStatusCode.BadRequest, "RF6217", "\"1\"");
    }

    [Fact]
    public async Task List_Search_FindsByWordsOfEitherLanguage()
    {
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("spring"), HttpStatusCode.Created);
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("autumn"), HttpStatusCode.Created);

        var found = await _server.GetAsync("/api/scenarios?search=НАЗВАНИЕ%20spring");

        found["total"]!.GetValue<long>().ShouldBe(1);
        found["items"]![0]!["id"]!.GetValue<string>().ShouldBe("spring");
    }

    [Fact]
    public async Task Move_ThenListFolder_FindsItThere()
    {
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("a"), HttpStatusCode.Created);

        await _server.PostAsync("/api/scenarios/a/move", new JsonObject { ["folder"] = "mail/spring" }, HttpStatusCode.NoContent);

        (await _server.GetAsync("/api/scenarios?folder=mail"))["total"]!.GetValue<long>().ShouldBe(1);
        (await _server.GetAsync("/api/scenarios/folders")).AsArray().Select(f => f!.GetValue<string>()).ShouldBe(["mail/spring"]);
    }

    [Fact]
    public async Task Delete_ThenUndelete_BringsItBack()
    {
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("a"), HttpStatusCode.Created);

        await _server.SendAsync(HttpMethod.Delete, "/api/scenarios/a", null, HttpStatusCode.NoContent);
        await _server.FailAsync(HttpMethod.Get, "/api/scenarios/a", null, HttpStatusCode.NotFound, "RF6011");
        (await _server.GetAsync("/api/scenarios?deleted=true"))["total"]!.GetValue<long>().ShouldBe(1);
        await _server.PostAsync("/api/scenarios/a/undelete", null, HttpStatusCode.NoContent);

        (await _server.GetAsync("/api/scenarios/a"))["id"]!.GetValue<string>().ShouldBe("a");
    }

    [Fact]
    public async Task Publish_EditRestore_GivesThePublishedContentBack()
    {
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("a", rows: 10), HttpStatusCode.Created);
        var published = await _server.SendAsync(HttpMethod.Post, "/api/scenarios/a/publish", null, HttpStatusCode.OK, "\"1\"");
        await _server.SendAsync(HttpMethod.Put, "/api/scenarios/a", Scenarios.Numbers("a", rows: 99), HttpStatusCode.OK, "\"1\"");

        var restored = await _server.SendAsync(HttpMethod.Post, "/api/scenarios/a/versions/1/restore", null, HttpStatusCode.OK, "\"2\"");

        published["version"]!.GetValue<int>().ShouldBe(1);
        restored["scenario"]!["nodes"]![0]!["settings"]!["rows"]!.GetValue<int>().ShouldBe(10);
        (await _server.GetAsync("/api/scenarios/a/versions")).AsArray().Count.ShouldBe(1);
        (await _server.GetAsync("/api/scenarios/a/versions/1"))["scenario"]!["id"]!.GetValue<string>().ShouldBe("a");
    }

    [Fact]
    public async Task Publish_OlderVersionWithANote_IsTheNextVersion()
    {
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("a", rows: 10), HttpStatusCode.Created);
        await _server.SendAsync(HttpMethod.Post, "/api/scenarios/a/publish", new JsonObject { ["note"] = " ten " }, HttpStatusCode.OK, "\"1\"");
        await _server.SendAsync(HttpMethod.Put, "/api/scenarios/a", Scenarios.Numbers("a", rows: 99), HttpStatusCode.OK, "\"1\"");
        await _server.SendAsync(HttpMethod.Post, "/api/scenarios/a/publish", null, HttpStatusCode.OK, "\"2\"");

        var published = await _server.PostAsync("/api/scenarios/a/versions/1/publish", new JsonObject { ["note"] = "ten again" });

        published["version"]!.GetValue<int>().ShouldBe(3);
        (await _server.GetAsync("/api/scenarios/a/versions")).AsArray().Select(v => $"{v!["version"]} {v["publishedBy"]} {v["note"]}".TrimEnd())
            .ShouldBe(["3 owner ten again", "2 owner", "1 owner ten"]);
        (await _server.GetAsync("/api/scenarios/a/versions/3"))["scenario"]!["nodes"]![0]!["settings"]!["rows"]!.GetValue<int>().ShouldBe(10);
        (await _server.GetAsync("/api/scenarios/a"))["scenario"]!["nodes"]![0]!["settings"]!["rows"]!.GetValue<int>().ShouldBe(99);
        await _server.FailAsync(HttpMethod.Post, "/api/scenarios/a/versions/9/publish", null, HttpStatusCode.NotFound, "RF6012");
    }

    [Fact]
    public async Task Publish_StaleRevision_IsRefused()
    {
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("a"), HttpStatusCode.Created);
        await _server.SendAsync(HttpMethod.Put, "/api/scenarios/a", Scenarios.Numbers("a", rows: 5), HttpStatusCode.OK, "\"1\"");

        await _server.FailAsync(HttpMethod.Post, "/api/scenarios/a/publish", null, HttpStatusCode.PreconditionFailed, "RF6010", "\"1\"");
    }

    [Fact]
    public async Task Publish_ScenarioWithErrors_IsRefusedWithAllOfThem()
    {
        var scenario = Scenarios.Numbers("a", first: -1);
        scenario["nodes"]!.AsArray().Add(new JsonObject { ["id"] = "x", ["type"] = "rows.limit", ["version"] = 1, ["settings"] = new JsonObject() });
        await _server.PostAsync("/api/scenarios", scenario, HttpStatusCode.Created);

        var problem = await _server.FailAsync(HttpMethod.Post, "/api/scenarios/a/publish", null, HttpStatusCode.UnprocessableEntity, "RF1035", "\"1\"");

        problem["remarks"]!.AsArray().Select(r => (r!["code"]!.GetValue<string>(), r["node"]?.GetValue<string>())).ShouldBe([("RF1035", "x"), ("RF1103", "first")]);
    }

    [Theory]
    [InlineData("GET", "/api/scenarios/none", "RF6011")]
    [InlineData("DELETE", "/api/scenarios/none", "RF6011")]
    [InlineData("POST", "/api/scenarios/none/undelete", "RF6011")]
    [InlineData("GET", "/api/scenarios/none/versions", "RF6011")]
    [InlineData("GET", "/api/scenarios/none/versions/1", "RF6012")]
    [InlineData("POST", "/api/scenarios/none/unpublish", "RF6011")]
    [InlineData("PUT", "/api/scenarios/none/triggers/t", "RF6021")]
    public async Task Address_OfNoScenario_IsNotFound(string method, string address, string code) =>
        await _server.FailAsync(new HttpMethod(method), address, method == "PUT" ? new JsonObject { ["armed"] = true } : null, HttpStatusCode.NotFound, code);
}
