using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Tests.Segments.History;

/// <summary>A history that was filled afterwards is the one that regular runs would have left.</summary>
public sealed class BackfillTests
{
    private const string Columns = "customer integer, date date, sum decimal(2), order integer";
    private static readonly DateOnly First = new(2026, 1, 5);

    public static TheoryData<string, string> Models
    {
        get
        {
            var models = new TheoryData<string, string>();
            foreach (var engine in HistoryLab.Engines)
            {
                models.Add(engine, """{ "analysis": "analysis.rfm", "backfill": "segments.backfill", "settings": { "scale": 6 } }""");
                models.Add(engine, """{ "analysis": "analysis.rfm", "backfill": "segments.backfill", "settings": { "window": 60, "frequency": "days", "monetary": "mean" } }""");
                models.Add(engine, """
                    { "analysis": "analysis.rfm", "backfill": "segments.backfill", "settings": {
                        "method": "clusters", "clusters": "proposed", "recencyBy": "cycles", "scales": "each", "recencyScale": 6, "window": 1, "windowUnit": "months", "zeroSum": "list" } }
                    """);
                models.Add(engine, """
                    { "analysis": "analysis.rfm", "backfill": "segments.backfill", "settings": { "method": "ntile", "monetary": "margin", "cost": "order", "onlyReturns": "leave", "returns": "ignore" } }
                    """);
                models.Add(engine, """{ "analysis": "analysis.activity", "backfill": "segments.backfill-activity", "settings": { "active": 10, "preChurn": 20, "churn": 30 } }""");
            }
            return models;
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Backfill_Weekly_IsWhatRunsOnThoseDaysWouldHaveLeft(string engine, string model)
    {
        var json = JsonNode.Parse(model)!;
        var (analysis, backfill, settings) = (json["analysis"]!.ToString(), json["backfill"]!.ToString(), json["settings"]!.AsObject());
        await using var lab = await HistoryLab.OpenAsync(engine);
        var purchases = Purchases(new Random(1));
        await RunDayByDayAsync(lab, analysis, settings, purchases);
        var expected = await LedgerAsync(lab);
        await lab.Flow.QueryAsync("DROP SCHEMA history CASCADE");

        await BackfillAsync(lab, backfill, settings, purchases);

        (await LedgerAsync(lab)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("quantile", "first", 0)]
    [InlineData("clusters", "last", 56)]
    public async Task Backfill_FixedBorders_IsTheAnalysisWithTheseBordersAsItsOwn(string method, string which, int days)
    {
        var purchases = Purchases(new Random(3));
        await using var lab = await HistoryLab.OpenAsync();
        await BackfillAsync(lab, "segments.backfill", new JsonObject { ["borders"] = which, ["method"] = method }, purchases);
        var filled = await LedgerAsync(lab);
        lab.Flow.AsOf = First.AddDays(days);
        lab.Flow.Clear().Table("t", Columns, purchases).Node("rfm", "analysis.rfm", new { method }).Link("t.output -> rfm.transactions");
        var found = await (await lab.Flow.RunAsync()).Succeeded().RowsAsync("rfm.borders", "axis, closed, up_to");
        await lab.Flow.QueryAsync("DROP SCHEMA history CASCADE");

        await RunDayByDayAsync(lab, "analysis.rfm", new JsonObject
        {
            ["method"] = "own", ["recencyBorders"] = Typed(Axis.Recency), ["frequencyBorders"] = Typed(Axis.Frequency), ["monetaryBorders"] = Typed(Axis.Monetary),
        }, purchases);

        (await LedgerAsync(lab)).ShouldBe(filled);

        // As the form shows them to who takes them over.
        JsonArray Typed(Axis axis)
        {
            var rows = found.Select(b => b.Split('|')).Where(b => b[0] == axis.Letter() && b[2].Length > 0).ToList();
            var borders = new AxisBorders(
                axis, [.. rows.Select(b => decimal.Parse(b[2], CultureInfo.InvariantCulture)).Order()], rows[0][1] == "left" ? ClosedSide.Left : ClosedSide.Right);
            return [.. borders.Tidy().Inner.Select(b => (JsonNode)JsonValue.Create(b / 1.0000000000m)!)];
        }
    }

    [Fact]
    public async Task Backfill_Again_ChangesNothing()
    {
        var purchases = Purchases(new Random(4));
        await using var lab = await HistoryLab.OpenAsync();
        await BackfillAsync(lab, "segments.backfill", [], purchases);
        var ledger = await lab.LedgerAsync();

        var run = await BackfillAsync(lab, "segments.backfill", [], purchases);

        (await lab.LedgerAsync()).ShouldBe(ledger);
        (await run.RowsAsync("fill.summary", "saved")).ShouldAllBe(saved => saved == "false");
    }

    [Fact]
    public async Task Backfill_DryRun_CountsWhatWouldBeSavedAndWritesNothing()
    {
        var purchases = Purchases(new Random(5));
        await using var lab = await HistoryLab.OpenAsync();
        lab.Flow.DryRun = true;
        var dry = await BackfillAsync(lab, "segments.backfill", [], purchases);
        (await lab.Flow.QueryAsync("SELECT table_name FROM information_schema.tables WHERE table_schema = 'history'")).ShouldBeEmpty();
        lab.Flow.DryRun = false;
        var run = await BackfillAsync(lab, "segments.backfill", [], purchases);

        const string counts = "as_of, customers, revenue, joined, gone, moved, by_rule, corrected";
        (await dry.RowsAsync("fill.summary", counts)).ShouldBe(await run.RowsAsync("fill.summary", counts));
        (await run.RowsAsync("fill.summary")).Count.ShouldBe(9);
        run.CountOf("fill.customers").ShouldBe(12);
    }

    [Fact]
    public async Task Backfill_BadSettings_AreTold()
    {
        await using var lab = await HistoryLab.OpenAsync();
        (await CodesAsync(new { model = "rfm", from = "2027-01-01" })).ShouldBe(["RF4339"]);
        (await CodesAsync(new { model = "rfm", from = "1990-01-01", step = "day" })).ShouldBe(["RF4342"]);
        (await CodesAsync(new { model = "rfm", from = "2026-01-05", map = "none" })).ShouldBe(["RF1104"]);
        (await CodesAsync(new { model = "rfm", from = "2026-01-05", borders = "first", method = "ntile" })).ShouldBe(["RF4341"]);
        (await CodesAsync(new { model = "rfm", from = "2025-01-06" })).ShouldContain("RF4349");

        async Task<IReadOnlyList<string>> CodesAsync(object settings)
        {
            lab.Flow.AsOf = First.AddDays(56);
            lab.Flow.Clear().Table("t", Columns, Purchases(new Random(1))).Node("fill", "segments.backfill", settings).Link("t.output -> fill.transactions");
            return (await lab.Flow.RunAsync()).Codes;
        }
    }

    private static async Task RunDayByDayAsync(HistoryLab lab, string analysis, JsonObject settings, object?[][] purchases)
    {
        for (var day = First; day <= First.AddDays(56); day = day.AddDays(7))
        {
            lab.Flow.AsOf = day;
            lab.Flow.Clear().Table("t", Columns, purchases).Node("analysis", analysis, settings).Node("save", "segments.snapshot", new { model = "rfm" })
                .Link("t.output -> analysis.transactions", "analysis.customers -> save.input");
            (await lab.Flow.RunAsync()).Succeeded();
        }
    }

    private static async Task<Toolbox.FlowRun> BackfillAsync(HistoryLab lab, string type, JsonObject settings, object?[][] purchases)
    {
        lab.Flow.AsOf = First.AddDays(60);
        var filled = (JsonObject)settings.DeepClone();
        (filled["model"], filled["from"]) = ("rfm", First.ToString("yyyy-MM-dd", null));
        lab.Flow.Clear().Table("t", Columns, purchases).Node("fill", type, filled).Link("t.output -> fill.transactions");
        return (await lab.Flow.RunAsync()).Succeeded();
    }

    // Without the ids of runs.
    private static async Task<IReadOnlyList<string>> LedgerAsync(HistoryLab lab) =>
    [
        .. await lab.Flow.QueryAsync("SELECT model, number, as_of, era, rule, rule_text, customers, revenue, joined, gone, moved, by_rule, corrected FROM history.snapshots ORDER BY number"),
        .. await lab.Flow.QueryAsync("SELECT customer, as_of, era, snapshot, from_segment, to_segment, cause, revenue, last_purchase FROM history.entries ORDER BY snapshot, customer"),
        .. await lab.Flow.QueryAsync("SELECT snapshot, segment, title, customers, revenue FROM history.sizes ORDER BY snapshot, segment"),
        .. await lab.Flow.QueryAsync("SELECT customer, segment, revenue, last_purchase FROM history.current ORDER BY customer"),
    ];

    // A dozen customers, some with returns, over the first day and nine weeks more.
    private static object?[][] Purchases(Random random) =>
    [
        .. Enumerable.Range(0, 12).Select(c => new object?[] { c, First.AddDays(-random.Next(3)), 10m + random.Next(100), c }),
        .. Enumerable.Range(0, 60).Select(i => new object?[]
        {
            random.Next(12), First.AddDays(random.Next(60)), random.Next(8) == 0 ? -5m : random.Next(1, 200) + 0.5m, 100 + random.Next(50),
        }),
    ];
}
