using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RfmFlows.Sample;
using RfmFlows.Server.Api;
using RfmFlows.Server.Tests.House;
using RfmFlows.Server.Tests.Support;
using RfmFlows.Store;

namespace RfmFlows.Server.Tests.Api;

/// <summary>The main job over HTTP, to a gateway that takes everything, and what the ledger says of it.</summary>
public sealed class LedgerTests : IAsyncLifetime
{
    private const string Recipe = "win-back-cant-lose-them";
    private TestServer _server = null!;
    private JsonNode _run = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync(new ServerOptions { RecipeFolder = Path.Combine(Repository.Root, "workflows") });
        var folder = _server.Service<DataFolders>().Sample;
        await new SampleBase(new SampleOptions { Customers = 2000, Lines = false, Formats = SampleFormats.Csv }).WriteAsync(folder, null, CancellationToken.None);
        var copy = new JsonObject { ["id"] = "mine", ["parameters"] = new JsonObject { ["base"] = folder, ["service"] = "null" } };
        await _server.PostAsync($"/api/recipes/{Recipe}/copy", copy, HttpStatusCode.Created);
        await _server.SendAsync(HttpMethod.Post, "/api/scenarios/mine/publish", null, HttpStatusCode.OK, "\"1\"");
        _run = await _server.RunAsync(new JsonObject { ["scenarioId"] = "mine", ["mode"] = "production" });
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task MainJob_OverHttp_AccountsForEveryMessage()
    {
        _run["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded");
        var counts = (await _server.GetAsync("/api/ledger/counts?scenario=mine")).AsObject();
        counts["accepted"]!.GetValue<long>().ShouldBeGreaterThan(0);

        var seen = 0L;
        for (JsonNode? after = 0; after is not null;)
        {
            var page = await _server.GetAsync($"/api/ledger?run={_run["run"]!["id"]}&limit=7&after={after}");
            seen += page["items"]!.AsArray().Count;
            after = page["after"];
        }

        seen.ShouldBe(counts.Sum(c => c.Value!.GetValue<long>()));
        var accepted = await _server.GetAsync("/api/ledger?state=accepted&limit=1000");
        accepted["items"]!.AsArray().Count.ShouldBe((int)counts["accepted"]!.GetValue<long>());
        accepted["items"]!.AsArray().ShouldAllBe(m => m!["address"] != null && m["state"]!.GetValue<string>() == "accepted");
    }

    [Fact]
    public async Task Resolve_Unknown_SettlesItOnceWithANote()
    {
        var id = (await _server.GetAsync("/api/ledger?state=accepted&limit=1"))["items"]![0]!["id"]!.GetValue<long>();
        await LoseAsync(id);
        (await _server.GetAsync("/api/ledger?state=unknown"))["items"]!.AsArray().ShouldHaveSingleItem();
        var answer = new JsonObject { ["accepted"] = true, ["why"] = "the gateway's list" };

        await _server.PostAsync($"/api/ledger/{id}/resolve", answer, HttpStatusCode.NoContent);

        await _server.FailAsync(HttpMethod.Post, $"/api/ledger/{id}/resolve", answer, HttpStatusCode.Conflict, "RF6226");
        var note = (await _server.GetAsync($"/api/ledger/{id}/notes")).AsArray().ShouldHaveSingleItem()!;
        note["who"]!.GetValue<string>().ShouldBe("owner");
        note["became"]!.GetValue<string>().ShouldBe("accepted");
        note["why"]!.GetValue<string>().ShouldBe("the gateway's list");
        var audit = await _server.Service<AuditLog>().ListAsync(new PageRequest(), CancellationToken.None);
        audit.Items.Count(a => a.Action == "message.resolve" && a.Subject == $"{id}" && a.Who == "owner").ShouldBe(1);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("campaign")]
    public async Task Reconcile_Unknown_AsksTheRunsGatewayOnceAndIsAudited(string by)
    {
        var message = (await _server.GetAsync("/api/ledger?state=accepted&limit=1"))["items"]![0]!;
        await LoseAsync(message["id"]!.GetValue<long>(), hoursAgo: 1);
        var body = new JsonObject { [by] = message[by]!.GetValue<string>() };

        var settled = await _server.PostAsync("/api/ledger/reconcile", body);

        // The gateway that takes everything and sends nothing has no lists.
        settled["notSent"]!.GetValue<int>().ShouldBe(1);
        settled["stillUnknown"]!.GetValue<int>().ShouldBe(0);
        settled["remarks"]!.AsArray().Select(r => r!["code"]!.GetValue<string>()).ShouldBe(["RF5210"]);
        var note = (await _server.GetAsync($"/api/ledger/{message["id"]}/notes")).AsArray().ShouldHaveSingleItem()!;
        note["became"]!.GetValue<string>().ShouldBe("planned");
        note["who"]!.GetValue<string>().ShouldBe("owner");
        (await _server.PostAsync("/api/ledger/reconcile", body))["notSent"]!.GetValue<int>().ShouldBe(0);
        var audit = await _server.Service<AuditLog>().ListAsync(new PageRequest(), CancellationToken.None);
        audit.Items.Count(a => a.Action == "message.reconcile" && a.Subject == body[by]!.GetValue<string>()).ShouldBe(2);
    }

    [Fact]
    public async Task Reconcile_CallMayStillBeUnderWay_IsLeftAlone()
    {
        var message = (await _server.GetAsync("/api/ledger?state=accepted&limit=1"))["items"]![0]!;
        await LoseAsync(message["id"]!.GetValue<long>());

        var settled = await _server.PostAsync("/api/ledger/reconcile", new JsonObject { ["run"] = message["run"]!.GetValue<string>() });

        settled["stillUnknown"]!.GetValue<int>().ShouldBe(1);
        settled["tooYoung"]!.GetValue<int>().ShouldBe(1);
        settled["remarks"]!.AsArray().Select(r => r!["code"]!.GetValue<string>()).ShouldBe(["RF5208"]);
    }

    [Fact]
    public async Task Reconcile_NothingToAskAbout_IsRefused()
    {
        await ReconcileFailsAsync(new JsonObject(), HttpStatusCode.BadRequest, "RF6227");
        await ReconcileFailsAsync(new JsonObject { ["run"] = "one", ["campaign"] = "two" }, HttpStatusCode.BadRequest, "RF6227");
        await ReconcileFailsAsync(new JsonObject { ["run"] = "nobody" }, HttpStatusCode.NotFound, "RF6030");
        await ReconcileFailsAsync(new JsonObject { ["campaign"] = "nothing" }, HttpStatusCode.NotFound, "RF6228");
    }

    private Task<JsonNode> ReconcileFailsAsync(JsonObject body, HttpStatusCode status, string code) =>
        _server.FailAsync(HttpMethod.Post, "/api/ledger/reconcile", body, status, code);

    [Fact]
    public async Task List_BadQuery_IsRefused()
    {
        await _server.FailAsync(HttpMethod.Get, "/api/ledger?state=lost", null, HttpStatusCode.BadRequest, "RF6206");
        await _server.FailAsync(HttpMethod.Get, "/api/ledger?limit=0", null, HttpStatusCode.BadRequest, "RF6206");
    }

    [Fact]
    public async Task Recipe_TriedOnTheSampleBase_LeavesTheLedgerAsItIs()
    {
        var before = (await _server.GetAsync("/api/ledger/counts")).ToJsonString();

        var run = await _server.PostAsync($"/api/recipes/{Recipe}/try", null, HttpStatusCode.Accepted);
        await _server.EndOfAsync(run["id"]!.GetValue<string>());

        (await _server.GetAsync($"/api/runs/{run["id"]}"))["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded");
        (await _server.GetAsync("/api/ledger/counts")).ToJsonString().ShouldBe(before);
    }

    // What a crash between the call and its answer leaves.
    private async Task LoseAsync(long id, int hoursAgo = 0)
    {
        await using var connection = await _server.Service<ControlDatabase>().OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE send_ledger SET state = 5, called_at = called_at - {hoursAgo} * 3600000 WHERE id = {id}";
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
