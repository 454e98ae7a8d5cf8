using RfmFlows.Engine;

namespace RfmFlows.Nodes.Tests.Segments.History;

/// <summary>What is read from the ledger.</summary>
public sealed class ReadHistoryTests
{
    public static TheoryData<string> Engines => [.. HistoryLab.Engines];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task State_AfterSomeMoves_TellsSinceWhenAndFromWhere(string engine)
    {
        await using var lab = await ThreeMonthsAsync(engine);

        (await lab.ReadAsync("segments.state", "customers", new { model = "rfm", window = 40 }, day: "2026-04-10")).ShouldBe(
        [
            "1|lost|2026-03-31|10|best|best|1|100.00|2026-01-05", "2|best|2026-02-28|41|new|best|0|80.00|2026-02-02",
            "3|new|2026-03-31|10|||0|5.00|2026-03-30",
        ]);
        (await lab.ReadAsync("segments.state", "customers", new { model = "rfm", date = "2026-02-27" }, "customer, segment, previous_segment")).ShouldBe(["1|best|", "2|new|", "4|lost|"]);
    }

    [Fact]
    public async Task State_BeforeTheHistoryBegins_SaysSo()
    {
        await using var lab = await ThreeMonthsAsync("duckdb");
        var run = (await lab.RunAsync("segments.state", new { model = "rfm" }, "2026-01-01")).Succeeded();

        run.Codes.ShouldBe(["RF4333"]);
        run.CountOf("read.customers").ShouldBe(0);
    }

    [Fact]
    public async Task Read_UnknownModel_NamesTheKnownOne()
    {
        await using var lab = await ThreeMonthsAsync("duckdb");

        (await lab.RunAsync("segments.state", new { model = "rmf" })).Remark("RF4332").Remedy.En.ShouldContain("'rfm'");
        (await lab.RunAsync("segments.compare", new { model = "rfm", from = "2026-05-01", to = "2026-04-01" })).Codes.ShouldBe(["RF4339"]);
        (await lab.RunAsync("segments.compare", new { model = "rfm", from = "2020-01-01", step = "week" })).Codes.ShouldContain("RF4340");
    }

    [Fact]
    public async Task Read_InTheRunThatSavesFirst_WaitsForIt()
    {
        await using var lab = await HistoryLab.OpenAsync();
        lab.Flow.Table("t", HistoryLab.Columns, [1, "best", null, null, null])
            .Node("save", "segments.snapshot", new { model = "rfm", rule = "one" }).Node("read", "segments.state", new { model = "rfm" })
            .Link("t.output -> save.input", "save.moves -> read.after");

        var run = (await lab.Flow.RunAsync()).Succeeded();

        run.ColumnsOf("read.customers").ShouldStartWith("customer integer, segment text");
        (await run.RowsAsync("read.customers", "customer, segment")).ShouldBe(["1|best"]);
    }

    [Fact]
    public async Task Read_InADryRunThatWouldSaveFirst_ShowsNothing()
    {
        await using var lab = await HistoryLab.OpenAsync();
        lab.Flow.DryRun = true;
        lab.Flow.Table("t", HistoryLab.Columns, [1, "best", null, null, null])
            .Node("save", "segments.snapshot", new { model = "rfm", rule = "one" }).Node("read", "segments.state", new { model = "rfm" })
            .Link("t.output -> save.input", "save.moves -> read.after");

        (await lab.Flow.RunAsync()).Succeeded().Codes.ShouldBe(["RF4348"]);
    }

    [Fact]
    public async Task Read_Again_IsComputedAnewWhenTheLedgerHasChangedOnly()
    {
        await using var lab = await ThreeMonthsAsync("duckdb");
        object settings = new { model = "rfm" };
        await lab.RunAsync("segments.state", settings, "2026-04-10");

        (await IsReusedAsync()).ShouldBeTrue();
        await lab.SaveAsync("2026-04-05", "one", "1 best");
        (await IsReusedAsync()).ShouldBeFalse();

        async Task<bool> IsReusedAsync() => (await lab.RunAsync("segments.state", settings, "2026-04-10")).Result!.Node("read")!.Cached;
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Moves_OfAStretch_ArePartedByWhatTheyAre(string engine)
    {
        await using var lab = await ThreeMonthsAsync(engine);
        object settings = new
        {
            model = "rfm", period = "dates", from = "2026-01-31", to = "2026-03-31", segments = new[] { "best" }, fromSegments = new[] { "best" }, toSegments = new[] { "lost" }, stayDays = 30,
        };

        (await lab.ReadAsync("segments.moves", "entered", settings, "customer, as_of, from_segment, days_before")).ShouldBe(["2|2026-02-28|new|28"]);
        (await lab.ReadAsync("segments.moves", "left", settings, "customer, as_of, to_segment, days_before")).ShouldBe(["1|2026-03-31|lost|59"]);
        (await lab.ReadAsync("segments.moves", "moved", settings, "customer, cause")).ShouldBe(["1|time"]);
        (await lab.ReadAsync("segments.moves", "stayed", settings, "customer, since, days")).ShouldBe(["2|2026-02-28|31"]);
        object whole = new { model = "rfm", days = 365 };
        (await lab.ReadAsync("segments.moves", "entered", whole, "customer, as_of", "2026-03-31")).ShouldBe(["3|2026-03-31"]);
        (await lab.ReadAsync("segments.moves", "entered", new { model = "rfm", days = 365, causes = new[] { "first" } }, "customer, as_of", "2026-03-31"))
            .ShouldBe(["1|2026-01-31", "2|2026-01-31", "4|2026-01-31"]);
        (await lab.ReadAsync("segments.moves", "left", whole, "customer, as_of", "2026-03-31")).ShouldBe(["4|2026-02-28"]);
        (await lab.ReadAsync("segments.moves", "moved", new { model = "rfm", period = "snapshot", causes = new[] { "bought" } }, "customer", "2026-03-31")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Moves_ThereAndBack_CountOneByOneButNotNet(string engine)
    {
        await using var lab = await FlickerAsync(engine);

        (await lab.ReadAsync("segments.moves", "moved", new { model = "rfm", days = 60 }, "customer, as_of, to_segment", "2026-03-01"))
            .ShouldBe(["1|2026-02-02|lost", "1|2026-02-04|best", "2|2026-02-02|lost"]);
        (await lab.ReadAsync("segments.moves", "moved", new { model = "rfm", period = "dates", from = "2026-01-31", count = "net" }, "customer, as_of, from_segment, to_segment", "2026-03-01"))
            .ShouldBe(["2|2026-02-02|best|lost"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task MinStay_ShortVisit_CountsAsNotEntered(string engine)
    {
        await using var lab = await FlickerAsync(engine);

        (await lab.ReadAsync("segments.moves", "moved", new { model = "rfm", days = 60, minStay = 7 }, "customer, as_of, to_segment", "2026-03-01")).ShouldBe(["2|2026-02-02|lost"]);
        (await lab.ReadAsync("segments.state", "customers", new { model = "rfm", date = "2026-02-03", minStay = 7 }, "customer, segment, since"))
            .ShouldBe(["1|best|2026-01-31", "2|best|2026-01-31"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Compare_TwoDates_GivesMatrixAndStreams(string engine)
    {
        await using var lab = await ThreeMonthsAsync(engine);
        object settings = new { model = "rfm", from = "2026-01-31", to = "2026-03-31", step = "snapshot" };

        (await lab.ReadAsync("segments.compare", "matrix", settings)).ShouldBe(
        [
            "(new)||new|NEW|1|1.0000|0.00|5.00|5.00", "best|BEST|lost|LOST|1|1.0000|100.00|100.00|0.00", "lost|LOST|(gone)||1|1.0000|10.00|0.00|-10.00",
            "new|NEW|best|BEST|1|1.0000|30.00|80.00|50.00",
        ]);
        (await lab.ReadAsync("segments.compare", "flows", settings, "step, from_date, to_date, from_segment, to_segment, customers")).ShouldBe(
        [
            "1|2026-01-31|2026-02-28|best|best|1", "1|2026-01-31|2026-02-28|lost|(gone)|1", "1|2026-01-31|2026-02-28|new|best|1",
            "2|2026-02-28|2026-03-31|(new)|new|1", "2|2026-02-28|2026-03-31|best|best|1", "2|2026-02-28|2026-03-31|best|lost|1",
        ]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task History_OverTime_GivesSizesRevenueAndStays(string engine)
    {
        await using var lab = await ThreeMonthsAsync(engine);

        (await lab.ReadAsync("segments.history", "history", new { model = "rfm", from = "2026-02-28" }, day: "2026-03-31")).ShouldBe(
        [
            "2026-02-28|best|BEST|2|1.0000|180.00|1|0|0|one", "2026-02-28|lost|LOST|0|0.0000||0|1|0|one", "2026-02-28|new|NEW|0|0.0000||0|1|0|one",
            "2026-03-31|best|BEST|1|0.3333|80.00|0|1|0|one", "2026-03-31|lost|LOST|1|0.3333|100.00|1|0|0|one", "2026-03-31|new|NEW|1|0.3333|5.00|1|0|0|one",
        ]);
        await lab.SaveAsync("2026-04-30", "one", "1 best", "2 new", "3 new");
        (await lab.ReadAsync("segments.history", "stays", new { model = "rfm" }, day: "2026-05-10")).ShouldBe(
        [
            "best|BEST|1|10.0|1|61.0|61|61", "lost|LOST|0||1|30.0|30|30", "new|NEW|2|25.0|0|||",
        ]);
    }

    // Customer 1: best, best, lost; 2: new, best, best; 3 comes in March; 4: lost, gone.
    private static async Task<HistoryLab> ThreeMonthsAsync(string engine)
    {
        var lab = await HistoryLab.OpenAsync(engine);
        await lab.SaveAsync("2026-01-31", "one", "1 best 100 2026-01-05", "2 new 30 2026-01-29", "4 lost 10 2025-01-01");
        await lab.SaveAsync("2026-02-28", "one", "1 best 100 2026-01-05", "2 best 80 2026-02-02");
        await lab.SaveAsync("2026-03-31", "one", "1 lost 100 2026-01-05", "2 best 80 2026-02-02", "3 new 5 2026-03-30");
        return lab;
    }

    private static async Task<HistoryLab> FlickerAsync(string engine)
    {
        var lab = await HistoryLab.OpenAsync(engine);
        await lab.SaveAsync("2026-01-31", "one", "1 best", "2 best");
        await lab.SaveAsync("2026-02-02", "one", "1 lost", "2 lost");
        await lab.SaveAsync("2026-02-04", "one", "1 best", "2 lost");
        return lab;
    }
}
