using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

public sealed class LooksTests(NumbersFixture numbers) : IClassFixture<NumbersFixture>
{
    private readonly TestServer _server = numbers.Server;
    private readonly string _port = numbers.Port;

    [Fact]
    public async Task Statistics_OfWantedRows_SayEverythingOfEachColumn()
    {
        var filter = Uri.EscapeDataString("""{"all": [{"column": "n", "op": "at-most", "value": 100}]}""");

        var said = await _server.GetAsync($"{_port}/statistics?filter={filter}&column=money&column=name");

        said["rows"]!.GetValue<long>().ShouldBe(100);
        var money = said["columns"]![0]!;
        money["name"]!.GetValue<string>().ShouldBe("money");
        money["min"]!.GetValue<decimal>().ShouldBe(0.25m);
        money["mean"]!.GetValue<double>().ShouldBe(12.625);
        money["quantiles"]!.ToJsonString().ShouldBe("[1.25,6.25,12.50,18.75,23.75]");
        money["histogram"]!.AsArray().Sum(b => b!["rows"]!.GetValue<long>()).ShouldBe(100);
        var name = said["columns"]![1]!;
        name["distinct"]!.GetValue<long>().ShouldBe(100);
        name["approximate"]!.GetValue<bool>().ShouldBeFalse();
        name["frequent"]!.AsArray().Count.ShouldBe(10);
    }

    [Fact]
    public async Task Groups_ByMonth_AreCutAndSaidToBe()
    {
        var said = await _server.GetAsync($"{_port}/groups?x=day&xStep=month&function=sum&of=money&byValue=true&descending=true&mostX=2");

        said["totalX"]!.GetValue<long>().ShouldBe(12);
        said["groups"]!.AsArray().Count.ShouldBe(2);
        said["groups"]![0]!["x"]!.GetValue<string>().ShouldStartWith("2026-");
    }

    [Fact]
    public async Task Points_OfManyRows_AreEverySoManieth()
    {
        var said = await _server.GetAsync($"{_port}/points?x=n&y=money&limit=10");

        said["total"]!.GetValue<long>().ShouldBe(5000);
        said["points"]!.AsArray().Select(p => p![0]!.GetValue<long>()).ShouldBe(Enumerable.Range(0, 10).Select(i => (i * 500L) + 1));
    }

    [Theory]
    [InlineData("groups?x=nowhere", "RF6215")]
    [InlineData("groups?x=name&xStep=month", "RF6206")]
    [InlineData("groups?x=name&function=sum&of=name", "RF6206")]
    [InlineData("groups?x=name&mostX=0", "RF6206")]
    [InlineData("groups?x=day&xStep=fortnight", "RF6206")]
    [InlineData("points?x=n&y=money&limit=100000", "RF6206")]
    [InlineData("statistics?column=nowhere", "RF6215")]
    [InlineData("groups", "RF6201")]
    public async Task Looks_BadQuery_AreRefused(string query, string code) =>
        await _server.FailAsync(HttpMethod.Get, $"{_port}/{query}", null, HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task Comparison_OfTwoRuns_ProposesAKeyAndListsWhatDiffers()
    {
        var before = await RunAsync("""[["a", 1], ["b", 2], ["c", 3]]""");
        var after = await RunAsync("""[["a", 1], ["b", 5], ["d", 4]]""");

        var said = await _server.GetAsync($"/api/runs/{before}/nodes/t/ports/table/comparison?withRun={after}");

        said["keys"]!.ToJsonString().ShouldBe("""["id"]""");
        said["proposed"]!.GetValue<bool>().ShouldBeTrue();
        new[] { "equal", "changed", "onlyLeft", "onlyRight", "repeated" }.Select(k => said[k]!.GetValue<long>()).ShouldBe([1, 1, 1, 1, 0]);
        said["columns"]!.ToJsonString().ShouldBe("""[{"name":"sum","type":"integer","changed":1}]""");
        var rows = await _server.GetAsync($"/api/runs/{before}/nodes/t/ports/table/comparison/rows?withRun={after}&kind=changed");
        rows["rows"]!.ToJsonString().ShouldBe("""[["b",2,5]]""");
        var added = await _server.GetAsync($"/api/runs/{before}/nodes/t/ports/table/comparison/rows?withRun={after}&kind=onlyRight&key=id");
        added["rows"]!.ToJsonString().ShouldBe("""[["d",null,4]]""");
        await _server.FailAsync(HttpMethod.Get, $"{_port}/comparison?withRun={after}&withNode=t&withPort=table", null, HttpStatusCode.BadRequest, "RF6260");
    }

    [Fact]
    public async Task Rows_OfABigTable_PageAlikeWhateverTheWay()
    {
        var run = await _server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Numbers("wide", rows: 60_000) });
        var port = $"/api/runs/{run["run"]!["id"]}/nodes/numbers/ports/output";

        (await FirstAsync($"{port}/rows?sort=-n&limit=2&offset=10&column=n")).ShouldBe("60000 [[59990],[59989]]");
        (await FirstAsync($"{port}/rows?sort=-n&limit=2&offset=59998&column=n")).ShouldBe("60000 [[2],[1]]");
        (await FirstAsync($"{port}/rows?sort=-day&sort=n&limit=2&offset=30000&column=n")).ShouldBe(await FirstAsync($"{port}/rows?sort=-day&sort=n&limit=2&offset=30000&column=n&search=row"));
        (await FirstAsync($"{port}/rows?search=row%2059&limit=2&offset=1110&column=n")).ShouldBe("1111 [[59999]]");
        (await FirstAsync($"{port}/rows?search=row%2059&sort=-n&limit=1&column=n")).ShouldBe("1111 [[59999]]");
        (await FirstAsync($"{port}/rows?search=nowhere&limit=1")).ShouldBe("0 []");
    }

    private async Task<string> FirstAsync(string address)
    {
        var page = await _server.GetAsync(address);
        return $"{page["total"]} {page["rows"]!.ToJsonString()}";
    }

    private async Task<string> RunAsync(string rows)
    {
        var scenario = JsonNode.Parse($$$"""
            {"format": 1, "id": "compared", "links": [], "nodes": [{"id": "t", "type": "sources.inline", "settings":
              {"columns": [{"name": "id", "type": "text"}, {"name": "sum", "type": "integer"}], "rows": {{{rows}}}}}]}
            """)!;
        return (await _server.RunAsync(new JsonObject { ["scenario"] = scenario }))["run"]!["id"]!.GetValue<string>();
    }
}
