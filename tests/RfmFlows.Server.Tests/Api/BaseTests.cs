using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

public sealed class BaseTests
{
    private const string Crm = """
        customer,name,phone,email
        c1,Анна Орлова,+79161234567,Anna@Shop.example
        c2,Борис,8 (916) 000-00-02,boris@shop.example
        c3,Анна,+79161234567,
        """;

    private const string Lines = """
        customer,order,date,sum,product,quantity
        c1,1,2026-01-05 10:00:00,10.50,tea,1
        c1,1,2026-01-05 10:00:00,4.50,jam,2
        c3,2,2026-02-01 09:00:00,20.00,ink,1
        c9,3,2026-03-01 09:00:00,7.00,nut,1
        """;

    [Fact]
    public async Task Get_EmptyBase_CountsNothing()
    {
        await using var server = await TestServer.StartAsync();

        var found = await server.GetAsync("/api/base");

        found["receipts"]!.GetValue<long>().ShouldBe(0);
        found["firstDay"].ShouldBeNull();
        (await server.GetAsync("/api/base/customers"))["total"]!.GetValue<long>().ShouldBe(0);
    }

    [Fact]
    public async Task Get_FilledBase_TellsCountsDaysAndLoads()
    {
        await using var server = await FilledAsync();

        var found = await server.GetAsync("/api/base");

        found["customers"]!.GetValue<long>().ShouldBe(2);
        found["receipts"]!.GetValue<long>().ShouldBe(3);
        found["lines"]!.GetValue<long>().ShouldBe(4);
        found["merged"]!.GetValue<long>().ShouldBe(1);
        (found["firstDay"]!.GetValue<string>(), found["lastDay"]!.GetValue<string>()).ShouldBe(("2026-01-05", "2026-03-01"));
        var loads = found["loads"]!.AsArray();
        loads.Select(l => l!["kind"]!.GetValue<string>()).Order().ShouldBe(["customers", "merges", "receipts"]);
        loads.Select(l => l!["new"]!.GetValue<long>()).Sum().ShouldBe(3 + 3 + 1);
        loads[0]!["run"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("anna", "c1")]
    [InlineData("ОРЛОВА", "c1")]
    [InlineData("8 (916) 123-45-67", "c1")]
    [InlineData("000-00-02", "c2")]
    [InlineData("+79160000002", "c2")]
    [InlineData("9160000002", "c2")]
    [InlineData("600 000", "c2")]
    [InlineData("boris@", "c2")]
    [InlineData("c9", "c9")]
    [InlineData("c3", "")]
    [InlineData("100% _'", "")]
    public async Task Search_ByIdPhoneMailOrName_FindsTheCustomer(string search, string expected)
    {
        await using var server = await FilledAsync();

        var found = await server.GetAsync($"/api/base/customers?search={Uri.EscapeDataString(search)}");

        string.Join(',', found["items"]!.AsArray().Select(c => c!["customer"]!.GetValue<string>())).ShouldBe(expected);
        found["total"]!.GetValue<long>().ShouldBe(expected.Length == 0 ? 0 : 1);
    }

    [Fact]
    public async Task Find_MergedCustomer_GivesTheSurvivorWithTotalsAndDecisions()
    {
        await using var server = await FilledAsync();

        var found = await server.GetAsync("/api/base/customers/c3");

        found["customer"]!.GetValue<string>().ShouldBe("c1");
        found["merged"]!.AsArray().Select(m => m!.GetValue<string>()).ShouldBe(["c3"]);
        found["attributes"]!["name"]!.GetValue<string>().ShouldBe("Анна Орлова");
        found["totals"]!["receipts"]!.GetValue<long>().ShouldBe(2);
        found["totals"]!["sum"]!.GetValue<decimal>().ShouldBe(35);
        found["totals"]!["averageCheck"]!.GetValue<decimal>().ShouldBe(17.5m);
        found["decisions"]![0]!["from"]!.GetValue<string>().ShouldBe("c3");
        await server.FailAsync(HttpMethod.Get, "/api/base/customers/c77", null, HttpStatusCode.NotFound, "RF6290");
    }

    [Fact]
    public async Task Receipts_OfACustomer_ComeNewestFirstWithTheirLines()
    {
        await using var server = await FilledAsync();

        var page = await server.GetAsync("/api/base/customers/c1/receipts?limit=1&offset=1");

        page["total"]!.GetValue<long>().ShouldBe(2);
        var receipt = page["items"]!.AsArray().Single()!;
        receipt["values"]!["sum"]!.GetValue<decimal>().ShouldBe(15);
        receipt["lines"]!.AsArray().Select(l => l!["product"]!.GetValue<string>()).ShouldBe(["jam", "tea"]);
        await server.FailAsync(HttpMethod.Get, "/api/base/customers/c1/receipts?limit=0", null, HttpStatusCode.BadRequest, "RF6206");
    }

    private static async Task<TestServer> FilledAsync()
    {
        var server = await TestServer.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "files", "crm.csv"), Crm);
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "files", "lines.csv"), Lines);
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "files", "merges.csv"), "from_customer,into_customer,decision\nc3,c1,merge\n");
        var run = await server.RunAsync(new JsonObject
        {
            ["mode"] = "production",
            ["asOf"] = "2026-10-31",
            ["scenario"] = JsonNode.Parse("""
                {
                  "format": 1, "id": "fill",
                  "nodes": [
                    { "id": "crm", "type": "sources.file", "version": 1, "settings": { "file": "crm.csv" } },
                    { "id": "lines", "type": "sources.transactions", "version": 1, "settings": { "file": "lines.csv" } },
                    { "id": "merges", "type": "sources.file", "version": 1, "settings": { "file": "merges.csv" } },
                    { "id": "customers", "type": "base.keep-customers", "version": 1, "settings": {} },
                    { "id": "keep", "type": "base.keep-receipts", "version": 1, "settings": { "rows": "line" } },
                    { "id": "merge", "type": "base.merge", "version": 1, "settings": {} }
                  ],
                  "links": ["crm.table -> customers.input", "lines.transactions -> keep.receipts", "merges.table -> merge.input"]
                }
                """),
        });
        run["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded", run.ToJsonString());
        return server;
    }
}
