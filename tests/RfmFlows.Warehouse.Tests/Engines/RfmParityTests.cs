using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Rfm;

namespace RfmFlows.Warehouse.Tests.Engines;

/// <summary>The RFM analysis gives the same bytes whichever engine computes it.</summary>
public sealed class RfmParityTests(DuckDbEngine embedded, PostgresEngine server) : IClassFixture<DuckDbEngine>, IClassFixture<PostgresEngine>
{
    private static readonly string[] Ports = ["customers", "borders", "segments"];

    public static TheoryData<string, string> Methods()
    {
        var data = new TheoryData<string, string>();
        foreach (var method in ScoringMethods.All)
        {
            data.Add(method.Id, "sum");
        }
        data.Add(ScoringMethods.All[0].Id, "mean");
        return data;
    }

    [PostgresTheory]
    [MemberData(nameof(Methods))]
    public async Task Rfm_OnEitherEngine_ExportsTheSameBytes(string method, string monetary)
    {
        var settings = new JsonObject { ["method"] = method, ["monetary"] = monetary };
        if (ScoringMethods.Find(method)!.FixedScale is { } scale)
        {
            settings["scale"] = scale;
            settings["map"] = "none";
        }
        var name = $"{method}_{monetary}";

        var expected = await ExportAsync(embedded, name, settings);
        var found = await ExportAsync(server, name, settings);

        foreach (var port in Ports)
        {
            found[port].ShouldBe(expected[port], port);
        }
        expected["customers"].Split('\n').Length.ShouldBeGreaterThan(PurchasesNode.Customers / 2);
    }

    [PostgresFact]
    public async Task Kept_OnPostgreSql_IsReusedAndCleaned()
    {
        var bench = new ScenarioBench(server);
        var longId = new string('r', 80);
        var first = await bench.RunAsync(Scenario(new JsonObject { ["frequency"] = "days" }), longId, RunMode.Design);
        var again = await bench.RunAsync(Scenario(new JsonObject { ["frequency"] = "days" }), "again", RunMode.Design);
        first.Node("rfm")!.Cached.ShouldBeFalse();
        again.Node("rfm")!.Cached.ShouldBeTrue();

        // Nothing is unused since yesterday, and a table with a shortened name is still known.
        (await bench.Kept.CleanAsync(TimeProvider.System.GetUtcNow().AddDays(-1), CancellationToken.None)).ShouldBe(0);
        (await bench.RunAsync(Scenario(new JsonObject { ["frequency"] = "days" }), "third", RunMode.Design)).Node("rfm")!.Cached.ShouldBeTrue();
        (await bench.Kept.CleanAsync(TimeProvider.System.GetUtcNow().AddDays(1), CancellationToken.None)).ShouldBeGreaterThan(3);
    }

    [PostgresTheory]
    [InlineData("cycles-mean", """{"recencyBy": "cycles", "returns": "ignore", "zeroSum": "list"}""")]
    [InlineData("cycles-median", """{"recencyBy": "cycles", "cycle": "median", "cycleGaps": 1, "method": "clusters", "clusters": "proposed"}""")]
    [InlineData("each-scale", """{"scales": "each", "recencyScale": 10, "frequencyScale": 6, "monetaryScale": 3, "weighted": true, "recencyWeight": 0.125}""")]
    [InlineData("months", """{"window": 5, "windowUnit": "months", "monetary": "margin", "cost": "sum", "onlyReturns": "leave", "zeroSum": "leave", "method": "clusters", "clusterMoney": "value"}""")]
    public async Task Rfm_ByDeclaredRulesOnEitherEngine_ExportsTheSameBytes(string name, string settings)
    {
        var given = JsonNode.Parse(settings)!.AsObject();

        var expected = await ExportAsync(embedded, name, given);
        var found = await ExportAsync(server, name, given);

        foreach (var port in Ports)
        {
            found[port].ShouldBe(expected[port], port);
        }
    }

    private static async Task<Dictionary<string, string>> ExportAsync(ITestEngine engine, string name, JsonObject settings)
    {
        var bench = new ScenarioBench(engine);
        var files = Ports.ToDictionary(p => p, p => Path.Combine(engine.Folder, $"{name}.{p}.csv"));
        var result = await bench.RunAsync(
            Scenario(settings), name, RunMode.Production, [.. files.Select(f => new PortExport(new PortRef("rfm", f.Key), f.Value))]);
        result.Status.ShouldBe(RunStatus.Succeeded, string.Join(Environment.NewLine, result.Remarks.Select(r => r.Message.En)));
        return files.ToDictionary(f => f.Key, f => File.ReadAllText(f.Value));
    }

    private static Scenario Scenario(JsonObject settings)
    {
        Link.TryParse("purchases.output -> rfm.transactions", out var link).ShouldBeTrue();
        return new Scenario
        {
            Id = "parity",
            Nodes = [new ScenarioNode("purchases", PurchasesNode.Id, 1, []), new ScenarioNode("rfm", "analysis.rfm", 1, (JsonObject)settings.DeepClone())],
            Links = [link],
        };
    }
}
