using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

/// <summary>One customer in depth, held against what scenarios compute of the whole base.</summary>
public sealed class CustomersTests(CustomersFixture fixture) : IClassFixture<CustomersFixture>
{
    private const string AsOf = CustomersFixture.AsOf;
    private readonly TestServer _server = fixture.Server;

    [Theory]
    [InlineData("usual")]
    [InlineData("three-axes")]
    [InlineData("cycles")]
    public async Task Segments_ByModel_AreThoseThatScoreByModelGives(string model)
    {
        var scored = await fixture.OfWholeBaseAsync("analysis.score-by-model", new JsonObject { ["model"] = model }, AsOf);

        var seen = new HashSet<string?>();
        foreach (var customer in CustomersFixture.Buyers.Append(CustomersFixture.Stranger))
        {
            var why = Why(await ExplainAsync(customer), model);
            var (row, rules) = (scored[customer], why["rules"]!.AsArray());
            Text(why["segment"]?["id"]).ShouldBe(Text(row["segment"]), customer);
            why["values"]!.AsArray().Select(v => v!["score"]?.ToJsonString()).ShouldBe(new[] { "r", "f", "m" }.Select(a => row[a]?.ToJsonString()), customer);
            // The first rule that holds decides; those before it do not, those behind were not tried.
            var fits = rules.Select(r => Text(r!["fit"])).ToList();
            (row["r"] is null ? rules.Count == 0 : fits.IndexOf("holds") is >= 0 and var at && fits[..at].All(f => f == "failed") && fits[(at + 1)..].All(f => f == "untried")).ShouldBeTrue(customer);
            rules.Where(r => Text(r!["fit"]) == "failed").ShouldAllBe(r => r!["conditions"]!.AsArray().Any(c => !c!["holds"]!.GetValue<bool>()));
            seen.Add(Text(row["segment"]));
        }
        seen.Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Segments_Values_StandWithinTheBordersThatAreShown()
    {
        var why = Why(await ExplainAsync("c7"), "usual");

        var recency = why["values"]![0]!;
        recency["classes"]!.AsArray().Count.ShouldBe(5);
        recency["classes"]!.AsArray().Single(c => c!["holds"]!.GetValue<bool>())!["score"]!.GetValue<int>().ShouldBe(recency["score"]!.GetValue<int>());
        recency["classes"]!.AsArray().ShouldAllBe(c => c!["words"]!["en"]!.GetValue<string>().Length > 0 && c["words"]!["ru"]!.GetValue<string>().Length > 0);
    }

    [Fact]
    public async Task Segments_Better_ComeTrueWhenThePurchasesAreMade()
    {
        var tried = 0;
        foreach (var customer in CustomersFixture.Buyers.Skip(3).Take(3).Append(CustomersFixture.Stranger))
        {
            foreach (var better in Why(await ExplainAsync(customer), "three-axes")["better"]!.AsArray())
            {
                var purchases = better!["purchases"]!.GetValue<int>();
                var sum = better["sumFrom"]?.GetValue<decimal>() ?? (better["sumTo"] is { } most ? Math.Min(1m, most.GetValue<decimal>() / 2) : 1m);
                (await SegmentAfterAsync(customer, purchases, sum)).ShouldBe(Text(better["segment"]!["id"]), $"{customer}: {better.ToJsonString()}");
                tried++;
            }
        }
        tried.ShouldBeGreaterThan(4);
    }

    [Theory]
    [InlineData("usual")]
    [InlineData("cycles")]
    [InlineData("pulse")]
    [InlineData("life")]
    public async Task Segments_WithoutAPurchase_ComeOnTheDayThatIsTold(string model)
    {
        var told = 0;
        foreach (var customer in CustomersFixture.Buyers.Take(4))
        {
            if (Why(await ExplainAsync(customer), model)["without"] is { } without)
            {
                var day = DateOnly.Parse(Text(without["on"])!);
                var now = Text(Why(await ExplainAsync(customer), model)["segment"]!["id"]);
                Text(Why(await ExplainAsync(customer, $"{day:yyyy-MM-dd}"), model)["segment"]!["id"]).ShouldBe(Text(without["segment"]!["id"]), customer);
                Text(Why(await ExplainAsync(customer, $"{day.AddDays(-1):yyyy-MM-dd}"), model)["segment"]!["id"]).ShouldBe(now, customer);
                told++;
            }
        }
        told.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("pulse", "activity", "analysis.activity", "segment")]
    [InlineData("life", "stages", "analysis.stages", "stage")]
    public async Task Segments_ByRuleOfTheHistory_AreThoseThatItsNodeGives(string model, string kind, string type, string column)
    {
        var settings = type == "analysis.activity" ? new JsonObject { ["active"] = 45 } : [];
        var whole = type == "analysis.activity" ? await ActivityAsync(settings) : await fixture.OfWholeBaseAsync(type, settings, AsOf, "customers");

        foreach (var customer in CustomersFixture.Buyers)
        {
            var told = Told(await ExplainAsync(customer), model);
            Text(told["kind"]).ShouldBe(kind);
            Text(told["why"]!["segment"]!["id"]).ShouldBe(Text(whole[customer][column]), customer);
            told["why"]!["rules"]!.AsArray().Single(r => Text(r!["fit"]) == "holds")!["segment"]!["id"]!.GetValue<string>().ShouldBe(Text(whole[customer][column]), customer);
        }
    }

    [Fact]
    public async Task Indicators_OnBothDays_AreThoseOfTheWholeBase()
    {
        var now = await fixture.OfWholeBaseAsync("analysis.indicators", [], AsOf, "customers");
        var then = await fixture.OfWholeBaseAsync("analysis.indicators", [], CustomersFixture.Earlier, "customers");

        foreach (var customer in new[] { "c7", "c20", "c33", "c119" })
        {
            var view = await _server.GetAsync($"/api/base/customers/{customer}/indicators?asOf={AsOf}&against={CustomersFixture.Earlier}");

            var values = view["groups"]!.AsArray().SelectMany(g => g!["indicators"]!.AsArray()).ToList();
            values.Count.ShouldBeGreaterThan(40);
            foreach (var value in values)
            {
                var id = Text(value!["id"])!;
                Json(value["now"]).ShouldBe(Json(now[customer][id]), $"{customer} {id}");
                Json(value["then"]).ShouldBe(Json(then[customer][id]), $"{customer} {id}");
            }
            var orders = values.Single(v => Text(v!["id"]) == "orders")!;
            (orders["difference"]?.GetValue<decimal>()).ShouldBe((orders["now"]?.GetValue<decimal>()) - (orders["then"]?.GetValue<decimal>()));
        }
    }

    [Fact]
    public async Task Indicators_ThatCompareCustomers_AreLeftOutAndSayWhy()
    {
        var view = await _server.GetAsync($"/api/base/customers/c7/indicators?asOf={AsOf}");

        var left = view["leftOut"]!.AsArray();
        left.Where(l => l!["comparesCustomers"]!.GetValue<bool>()).Select(l => Text(l!["id"])).ShouldContain("abc");
        left.Where(l => l!["comparesCustomers"]!.GetValue<bool>()).Select(l => Text(l!["id"])).ShouldContain("price_tier");
        left.ShouldAllBe(l => l!["why"]!["ru"]!.GetValue<string>().Length > 0);
        Text(view["against"]).ShouldBe("2026-09-30");
    }

    [Fact]
    public async Task Timeline_OfAMergedCustomer_HasEveryKindTheNewestFirst()
    {
        var whole = await _server.GetAsync("/api/base/customers/c118/timeline?limit=1000");

        var receipts = (await _server.GetAsync("/api/base/customers/c7"))["totals"]!["receipts"]!.GetValue<long>();
        whole["purchases"]!.GetValue<long>().ShouldBe(receipts);
        whole["moves"]!.GetValue<long>().ShouldBeGreaterThan(0);
        var items = whole["items"]!.AsArray();
        items.Count.ShouldBe((int)(whole["purchases"]!.GetValue<long>() + whole["moves"]!.GetValue<long>()));
        items.Select(i => Text(i!["at"])).ShouldBe(items.Select(i => Text(i!["at"])).OrderDescending(StringComparer.Ordinal));
        items.Where(i => i!["purchase"] is not null).ShouldAllBe(i => i!["at"]!.GetValue<string>() == i["purchase"]!["values"]!["date"]!.GetValue<string>() && i["purchase"]!["lines"]!.AsArray().Count > 0);
        items.First(i => Text(i!["move"]?["model"]) == "pulse")!["move"]!["toName"]!.GetValue<string>().ShouldNotBeEmpty();

        var pieces = new List<string>();
        for (var offset = 0; offset < items.Count; offset += 3)
        {
            pieces.AddRange((await _server.GetAsync($"/api/base/customers/c7/timeline?limit=3&offset={offset}"))["items"]!.AsArray().Select(i => i!.ToJsonString()));
        }
        pieces.ShouldBe(items.Select(i => i!.ToJsonString()));
        var moves = await _server.GetAsync("/api/base/customers/c7/timeline?kind=move");
        moves["items"]!.AsArray().ShouldAllBe(i => i!["move"] != null);
        (moves["items"]!.AsArray().Count, moves["purchases"]!.GetValue<long>()).ShouldBe(((int)whole["moves"]!.GetValue<long>(), receipts));
    }

    [Fact]
    public async Task Totals_OfSeveral_CountMergedReceiptsForTheSurvivor()
    {
        var totals = (await _server.GetAsync("/api/base/totals?customer=c7&customer=c1&customer=c119")).AsArray();

        totals.Select(t => Text(t!["customer"])).Order().ShouldBe(["c1", "c7"]);
        totals.Single(t => Text(t!["customer"]) == "c7")!["totals"]!.ToJsonString().ShouldBe((await _server.GetAsync("/api/base/customers/c7"))["totals"]!.ToJsonString());
    }

    [Fact]
    public async Task Requests_ThatCannotBeAnswered_AreProblems()
    {
        await _server.FailAsync(HttpMethod.Get, "/api/base/customers/nobody/indicators", null, HttpStatusCode.NotFound, "RF6290");
        await _server.FailAsync(HttpMethod.Get, "/api/base/customers/nobody/segments", null, HttpStatusCode.NotFound, "RF6290");
        await _server.FailAsync(HttpMethod.Get, "/api/base/customers/c7/timeline?kind=dream", null, HttpStatusCode.BadRequest, "RF6206");
        await _server.FailAsync(HttpMethod.Get, "/api/base/customers/c7/timeline?limit=0", null, HttpStatusCode.BadRequest, "RF6206");
    }

    private Task<JsonArray> ExplainAsync(string customer, string asOf = AsOf) => fixture.ExplainAsync(customer, asOf);

    private static JsonNode Told(JsonArray told, string model) => told.Single(t => Text(t!["model"]) == model)!;

    private static JsonNode Why(JsonArray told, string model) => Told(told, model) is var found && found["why"] is { } why ? why : throw new InvalidOperationException(found.ToJsonString());

    // The customer's own receipts with the further ones beside them, scored by the same model.
    private async Task<string?> SegmentAfterAsync(string customer, int purchases, decimal sum)
    {
        var rows = new JsonArray([.. Enumerable.Range(0, purchases).Select(i => new JsonArray(customer, $"further-{i}", AsOf, i == 0 ? sum : 0m))]);
        var columns = JsonNode.Parse("""[{"name": "customer", "type": "text"}, {"name": "order", "type": "text"}, {"name": "date", "type": "datetime"}, {"name": "sum", "type": "decimal(2)"}]""")!;
        var run = await fixture.RunAsync(Scenarios.Of("after", ["receipts.rows -> all.tables", "more.table -> all.tables", "all.output -> score.transactions"],
            ("receipts", "base.read", new JsonObject { ["table"] = "receipts" }), ("more", "sources.inline", new JsonObject { ["columns"] = columns, ["rows"] = rows }),
            ("all", "rows.union", []), ("score", "analysis.score-by-model", new JsonObject { ["model"] = "three-axes" })), AsOf);
        var filter = Uri.EscapeDataString(new JsonObject { ["all"] = new JsonArray(new JsonObject { ["column"] = "customer", ["op"] = "equals", ["value"] = customer }) }.ToJsonString());
        var page = await _server.GetAsync($"/api/runs/{run}/nodes/score/ports/customers/rows?filter={filter}");
        var at = page["columns"]!.AsArray().Select(c => Text(c!["name"])).ToList().IndexOf("segment");
        return Text(page["rows"]![0]![at]);
    }

    private async Task<Dictionary<string, JsonObject>> ActivityAsync(JsonObject settings)
    {
        var run = await fixture.RunAsync(Scenarios.Of("active", ["receipts.rows -> node.transactions"], ("receipts", "base.read", new JsonObject { ["table"] = "receipts" }), ("node", "analysis.activity", settings)), AsOf);
        var page = await _server.GetAsync($"/api/runs/{run}/nodes/node/ports/customers/rows?limit=1000");
        var columns = page["columns"]!.AsArray().Select(c => Text(c!["name"])!).ToList();
        return page["rows"]!.AsArray().ToDictionary(r => Text(r![columns.IndexOf("customer")])!, r => new JsonObject { ["segment"] = Text(r![columns.IndexOf("segment")]) });
    }

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static string Json(JsonNode? node) => node?.ToJsonString() ?? "null";
}
