using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis;

/// <summary>Models that the RFM analysis saves, and scoring by them.</summary>
public sealed class RfmModelTests : IAsyncLifetime
{
    private static readonly DateOnly AsOf = new(2026, 1, 31);

    private readonly FlowTester _flow = new() { AsOf = AsOf };
    private readonly MemoryModels _models = new();

    public static TheoryData<string> Saved() =>
    [
        """{"method": "quantile", "zeroSum": "list", "monetary": "mean", "window": 3, "windowUnit": "months"}""",
        """{"method": "quantile-plus-one", "frequency": "days", "recencyTo": "dayAfter"}""",
        """{"method": "quantile-drop-repeated", "scale": 4, "map": "none"}""",
        """{"method": "equal-width", "trim": 5, "weighted": true, "recencyWeight": 3}""",
        """{"method": "proc-rank", "scale": 7}""",
        """{"method": "mid-rank", "map": "r-package-rfm", "returns": "ignore"}""",
        """{"method": "clusters", "clusters": "proposed", "map": "loymax-7"}""",
        """{"method": "clusters", "recencyBy": "cycles", "cycle": "median", "scales": "each", "recencyScale": 6, "monetaryScale": 8}""",
        """{"method": "own", "scale": 3, "map": "none", "recencyBorders": [10, 40], "frequencyBorders": [1, 3], "monetaryBorders": [50, 100]}""",
    ];

    public Task InitializeAsync()
    {
        _flow.With<IRfmModelRegistry>(_models);
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => _flow.DisposeAsync().AsTask();

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task Score_SameData_GivesTheModelsOwnCustomersAndSegments(string settings)
    {
        var saved = await SaveAsync(settings, Purchases(1, 150));
        var run = await ScoreAsync(Purchases(1, 150));

        (await run.RowsAsync("score.customers")).ShouldBe(await saved.RowsAsync("rfm.customers"));
        (await run.RowsAsync("score.segments")).ShouldBe(await saved.RowsAsync("rfm.segments"));
        (await run.RowsAsync("score.drift", "customers = model_customers AND share = model_share")).Distinct().ShouldBe(["true"]);
        run.Codes.Where(c => c is "RF4049" or "RF4050").ShouldBe(["RF4049", "RF4049", "RF4049"]);
    }

    [Fact]
    public async Task Score_OtherCustomers_KeepsTheBordersAndTellsOfTheDrift()
    {
        var saved = await SaveAsync("{}", Purchases(1, 150));
        var run = await ScoreAsync([.. Purchases(1, 150).Select(p => new[] { p[0], p[1], (decimal)p[2]! * 3 })]);

        (await run.RowsAsync("score.borders", "axis, score, above, up_to")).ShouldBe(await saved.RowsAsync("rfm.borders", "axis, score, above, up_to"));
        run.Codes.Where(c => c is "RF4049" or "RF4050").ShouldBe(["RF4049", "RF4049", "RF4050"]);
        run.Remark("RF4050").Message.En.ShouldStartWith("Monetary value against the model: ");
    }

    [Theory]
    [InlineData("ntile")]
    [InlineData("row-order-quantile")]
    [InlineData("nested-quantile")]
    public async Task Check_MethodWithoutCommonBorders_IsNotSaved(string method)
    {
        _flow.Table("buy", Columns).Node("rfm", "analysis.rfm", new { method, saveModel = "m" }).Link("buy.output -> rfm.transactions");

        (await _flow.CheckAsync()).Remarks.Select(r => r.Code).ShouldBe(["RF4036"]);
    }

    [Fact]
    public async Task Save_RunForEachDay_AddsVersionsAndNeverReusesARun()
    {
        await SaveAsync("""{"modelTitle": "By months"}""", Purchases(1, 50));
        await SaveAsync("{}", Purchases(1, 50));
        _flow.AsOf = AsOf.AddMonths(1);
        await SaveAsync("{}", Purchases(2, 50));

        (await _models.HistoryAsync("m", default)).Select(v => $"{v.Version} {v.AsOf:yyyy-MM-dd} {v.Content.RunId}").ShouldBe(["3 2026-02-28 r3", "2 2026-01-31 r2", "1 2026-01-31 r1"]);
        (await _models.FindAsync("m", default))!.Title.En.ShouldBe("By months");
        _flow.AsOf = AsOf.AddDays(10);
        (await ScoreAsync(Purchases(1, 50))).Remark("RF4048").Message.En.ShouldBe("Scored by version 2 of the model 'm', made for 2026-01-31.");
        (await ScoreAsync(Purchases(1, 50), 3)).Remark("RF4048").Message.En.ShouldBe("Scored by version 3 of the model 'm', made for 2026-02-28.");
    }

    [Fact]
    public async Task Save_InProduction_RunsThoughNothingReadsIt()
    {
        _flow.Mode = RunMode.Production;
        _flow.Table("buy", Columns, Purchases(1, 50)).Node("rfm", "analysis.rfm", new { saveModel = "m" }).Node("few", "rows.limit", new { rows = 1 })
            .Link("buy.output -> rfm.transactions", "rfm.customers -> few.input");

        (await _flow.RunAsync()).Succeeded();

        (await _models.ListAsync(default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Save_DryRun_SavesNothingAndSaysSo()
    {
        _flow.DryRun = true;
        var run = await SaveAsync("{}", Purchases(1, 50));
        run.Codes.ShouldContain("RF4041");
        (await _models.ListAsync(default)).ShouldBeEmpty();

        _flow.DryRun = false;
        (await SaveAsync("{}", Purchases(1, 50))).Codes.ShouldContain("RF4038");
        (await _models.ListAsync(default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Save_NobodyScored_SavesNothingAndSaysSo()
    {
        (await SaveAsync("{}", [])).Codes.ShouldBe(["RF4010", "RF4054"], ignoreOrder: true);
        (await _models.ListAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Score_NewVersion_IsNotTakenFromWhatWasKept()
    {
        await SaveAsync("""{"scale": 3, "map": "none"}""", Purchases(1, 50));
        var before = await (await ScoreAsync(Purchases(1, 50))).RowsAsync("score.customers", "rfm");
        await SaveAsync("""{"scale": 9, "map": "none"}""", Purchases(1, 50));

        (await (await ScoreAsync(Purchases(1, 50))).RowsAsync("score.customers", "rfm")).ShouldNotBe(before);
    }

    [Theory]
    [InlineData("""{"model": "n"}""", "RF4045")]
    [InlineData("""{"model": "m", "version": 2}""", "RF4047")]
    [InlineData("{}", "RF1101")]
    public async Task Check_NoSuchModel_SaysSo(string settings, string code)
    {
        await SaveAsync("{}", Purchases(1, 50));
        _flow.Clear().Table("buy", Columns, Purchases(1, 50)).Node("score", "analysis.score-by-model", settings).Link("buy.output -> score.transactions");

        (await _flow.CheckAsync()).Remarks.Select(r => r.Code).ShouldBe([code]);
    }

    [Fact]
    public async Task Check_BeforeTheModelHolds_SaysSo()
    {
        await SaveAsync("{}", Purchases(1, 50));
        _flow.AsOf = AsOf.AddDays(-1);
        _flow.Clear().Table("buy", Columns, Purchases(1, 50)).Node("score", "analysis.score-by-model", new { model = "m" }).Link("buy.output -> score.transactions");

        (await _flow.CheckAsync()).Remarks.Select(r => r.Code).ShouldBe(["RF4046"]);
    }

    [Fact]
    public async Task Score_MarginModelWithoutMargin_SaysSo()
    {
        await SaveAsync("""{"monetary": "margin", "margin": "sum"}""", Purchases(1, 50));
        _flow.Clear().Table("buy", Columns, Purchases(1, 50)).Node("score", "analysis.score-by-model", new { model = "m" }).Link("buy.output -> score.transactions");

        (await _flow.CheckAsync()).Remarks.Select(r => r.Code).ShouldBe(["RF4030"]);
    }

    [Theory]
    [InlineData("Big Model", "RF4035")]
    public async Task Check_UnusableId_SaysSo(string id, string code)
    {
        _flow.Table("buy", Columns).Node("rfm", "analysis.rfm", new { saveModel = id }).Link("buy.output -> rfm.transactions");

        (await _flow.CheckAsync()).Remarks.Select(r => r.Code).ShouldBe([code]);
    }

    private const string Columns = "customer integer, date date, sum decimal(2)";

    private async Task<FlowRun> SaveAsync(string settings, object?[][] purchases)
    {
        var rfm = JsonNode.Parse(settings)!.AsObject();
        rfm["saveModel"] = "m";
        return (await _flow.Clear().Table("buy", Columns, purchases).Node("rfm", "analysis.rfm", rfm).Link("buy.output -> rfm.transactions").RunAsync()).Succeeded();
    }

    private async Task<FlowRun> ScoreAsync(object?[][] purchases, int version = 0) => (await _flow.Clear().Table("buy", Columns, purchases)
        .Node("score", "analysis.score-by-model", new { model = "m", version }).Link("buy.output -> score.transactions").RunAsync()).Succeeded();

    private static object?[][] Purchases(int seed, int customers) => RandomPurchases.Of(new Random(seed), customers, AsOf);
}
