using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

/// <summary>The segment ledger over HTTP.</summary>
public sealed class HistoryTests : IAsyncLifetime
{
    private const string Model = "/api/history/activity";
    private TestServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        await SaveAsync("2026-09-30", []);
        await SaveAsync("2026-10-31", []);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Models_AfterTwoSnapshots_TellOfThem()
    {
        var model = (await _server.GetAsync("/api/history")).AsArray().ShouldHaveSingleItem()!;
        model["model"]!.GetValue<string>().ShouldBe("activity");
        model["first"]!.GetValue<string>().ShouldBe("2026-09-30");

        var snapshots = (await _server.GetAsync(Model))["snapshots"]!.AsArray();

        snapshots.Select(s => s!["number"]!.GetValue<long>()).ShouldBe([2, 1]);
        snapshots.ShouldAllBe(s => s!["holds"]!.GetValue<bool>() && s["ruleText"]!.GetValue<string>().StartsWith("analysis.activity"));
        snapshots[0]!["customers"]!.GetValue<long>().ShouldBe(model["customers"]!.GetValue<long>());
        var segments = (await _server.GetAsync(Model))["segments"]!.AsArray();
        segments.ShouldNotBeEmpty();
        segments.ShouldAllBe(s => s!["colour"]!.GetValue<string>().StartsWith('#') && s["title"]!["en"]!.GetValue<string>() != s["title"]!["ru"]!.GetValue<string>());
    }

    [Fact]
    public async Task Matrix_BetweenTheSnapshots_HoldsEveryCustomer()
    {
        var sizes = (await _server.GetAsync($"{Model}/sizes?from=2026-10-31")).AsArray();
        var matrix = await _server.GetAsync($"{Model}/matrix");
        var flows = (await _server.GetAsync($"{Model}/flows?step=week&from=2026-10-24")).AsArray();

        Sum(matrix["cells"]!.AsArray().Where(c => c!["to"]!.GetValue<string>() != "(gone)")).ShouldBe(Sum(sizes));
        matrix["ruleChanges"]!.AsArray().ShouldBeEmpty();
        sizes.ShouldAllBe(s => s!["name"]!.GetValue<string>().Length > 0);
        Sum(flows.Where(f => f!["to"]!.GetValue<string>() != "(gone)")).ShouldBe(Sum(sizes));
        (await _server.GetAsync($"{Model}/stays")).AsArray().Select(s => s!["customers"]!.GetValue<long>()).Sum().ShouldBe(Sum(sizes));
    }

    [Fact]
    public async Task Matrix_RuleChangedBetween_NamesTheDay()
    {
        await SaveAsync("2026-11-30", new JsonObject { ["active"] = 45 });

        var changes = (await _server.GetAsync($"{Model}/matrix"))["ruleChanges"]!.AsArray();

        changes.Select(c => c!.GetValue<string>()).ShouldBe(["2026-11-30"]);
        (await _server.GetAsync($"{Model}/matrix?to=2026-10-31"))["ruleChanges"]!.AsArray().ShouldBeEmpty();
        var found = await _server.GetAsync(Model);
        found["days"]!.AsArray().Select(d => d!.GetValue<string>()).ShouldBe(["2026-09-30", "2026-10-31", "2026-11-30"]);
        var change = found["ruleChanges"]!.AsArray().ShouldHaveSingleItem()!;
        change["asOf"]!.GetValue<string>().ShouldBe("2026-11-30");
        change["customers"]!.GetValue<long>().ShouldBe(found["snapshots"]![0]!["byRule"]!.GetValue<long>());
    }

    [Fact]
    public async Task List_OfEachCellOfTheMatrix_HoldsItsCustomers()
    {
        foreach (var cell in (await _server.GetAsync($"{Model}/matrix"))["cells"]!.AsArray())
        {
            var list = await _server.GetAsync($"{Model}/list?fromSegment={cell!["from"]}&toSegment={cell["to"]}&limit=1");

            list["total"]!.GetValue<long>().ShouldBe(cell["customers"]!.GetValue<long>(), cell.ToJsonString());
            list["columns"]!.AsArray().Select(c => c!["name"]!.GetValue<string>()).Take(3).ShouldBe(["customer", "from_segment", "to_segment"]);
        }
    }

    [Fact]
    public async Task List_OfMovesAndStays_AgreesWithTheSnapshot()
    {
        var last = (await _server.GetAsync(Model))["snapshots"]![0]!;

        (await TotalAsync("list=entered")).ShouldBe(last["joined"]!.GetValue<long>());
        (await TotalAsync("list=left")).ShouldBe(last["gone"]!.GetValue<long>());
        (await TotalAsync("list=moved")).ShouldBe(last["moved"]!.GetValue<long>());
        (await TotalAsync("list=stayed&stayDays=0")).ShouldBe(last["customers"]!.GetValue<long>());
        (await TotalAsync("list=stayed&stayDays=31")).ShouldBe(last["customers"]!.GetValue<long>() - await TotalAsync("list=moved&net=true") - await TotalAsync("list=entered"));
    }

    [Fact]
    public async Task List_KeptAsSegment_HasItsCustomersOfTheLastDay()
    {
        var cell = (await _server.GetAsync($"{Model}/matrix"))["cells"]!.AsArray().First(c => c!["from"]!.ToString() != c["to"]!.ToString())!;
        var which = $"fromSegment={cell["from"]}&toSegment={cell["to"]}";

        var segment = await _server.PostAsync(
            $"{Model}/list/segment?{which}", new JsonObject { ["id"] = "movers", ["title"] = new JsonObject { ["en"] = "Movers", ["ru"] = "Перешедшие" } }, HttpStatusCode.Created);

        segment["latest"]!["customers"]!.GetValue<long>().ShouldBe(cell["customers"]!.GetValue<long>());
        segment["latest"]!["asOf"]!.GetValue<string>().ShouldBe("2026-10-31");
        var members = await _server.GetAsync("/api/segments/movers/members?limit=1");
        members["columns"]![0]!.ToJsonString().ShouldBe("""{"name":"customer","type":"integer"}""");
        (await _server.Client.GetStringAsync($"{Model}/list/file?{which}&format=csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).LongLength
            .ShouldBe(cell["customers"]!.GetValue<long>() + 1);
        await _server.FailAsync(HttpMethod.Post, $"{Model}/list/segment?{which}", new JsonObject { ["id"] = "No id" }, HttpStatusCode.UnprocessableEntity, "RF4311");
    }

    [Fact]
    public async Task Customer_Known_HasMovesFromTheFirst()
    {
        var moves = (await _server.GetAsync($"{Model}/customers/1")).AsArray();

        moves[0]!["cause"]!.GetValue<string>().ShouldBe("first");
        moves[0]!["from"].ShouldBeNull();
    }

    [Theory]
    [InlineData("/api/history/activty", HttpStatusCode.NotFound, "RF6280")]
    [InlineData(Model + "/customers/nobody", HttpStatusCode.NotFound, "RF6283")]
    [InlineData(Model + "/matrix?knownOn=2020-01-01", HttpStatusCode.BadRequest, "RF6281")]
    [InlineData(Model + "/list?list=everybody", HttpStatusCode.BadRequest, "RF6206")]
    [InlineData(Model + "/sizes?minStay=-1", HttpStatusCode.BadRequest, "RF6282")]
    [InlineData(Model + "/flows?step=hour", HttpStatusCode.BadRequest, "RF6206")]
    [InlineData(Model + "/matrix?from=2026-10-31&to=2026-09-30", HttpStatusCode.UnprocessableEntity, "RF4339")]
    [InlineData(Model + "/matrix?from=someday", HttpStatusCode.BadRequest, "RF6201")]
    public async Task Request_ThatCannotBeAnswered_IsAProblemWithACode(string address, HttpStatusCode status, string code) =>
        await _server.FailAsync(HttpMethod.Get, address, null, status, code);

    private async Task<long> TotalAsync(string which) => (await _server.GetAsync($"{Model}/list?{which}"))["total"]!.GetValue<long>();

    private static long Sum(IEnumerable<JsonNode?> rows) => rows.Sum(r => r!["customers"]!.GetValue<long>());

    private async Task SaveAsync(string day, JsonObject settings)
    {
        var run = await _server.RunAsync(new JsonObject
        {
            ["asOf"] = day,
            ["scenario"] = Scenarios.Of("history", ["buy.output -> activity.transactions", "activity.customers -> save.input"],
                ("buy", PurchasesNode.Id, []), ("activity", "analysis.activity", settings), ("save", "segments.snapshot", new JsonObject { ["model"] = "activity" })),
        });
        run["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded", run.ToJsonString());
    }
}
