using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Analysis;
using RfmFlows.Nodes.Tests.Toolbox;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Tests.Segments.History;

/// <summary>What the ledger takes in.</summary>
public sealed class SaveSnapshotTests
{
    public static TheoryData<string> Engines => [.. HistoryLab.Engines];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_TwoDays_TellsEachMoveWithItsCause(string engine)
    {
        await using var lab = await HistoryLab.OpenAsync(engine);
        await lab.SaveAsync("2026-01-31", "one", "1 best 100 2026-01-05", "2 best 50 2026-01-06", "3 lost 10 2025-03-01", "4 lost 10 2025-03-01", "5 new 7 2026-01-30");
        var run = await lab.SaveAsync("2026-02-28", "one", "1 lost 100 2026-01-05", "2 best 60 2026-02-02", "3 new 25 2026-02-03", "4 best 10 2025-04-01", "6 new 5 2026-02-04");

        (await run.RowsAsync("save.moves")).ShouldBe(
        [
            "1|2026-02-28|best|lost|time|100.00|2026-01-05", "3|2026-02-28|lost|new|bought|25.00|2026-02-03", "4|2026-02-28|lost|best|corrected|10.00|2025-04-01",
            "5|2026-02-28|new||left||", "6|2026-02-28||new|entered|5.00|2026-02-04",
        ]);
        (await run.RowsAsync("save.summary", "model, as_of, snapshot, customers, revenue, joined, gone, moved, by_rule, corrected, rule, saved"))
            .ShouldBe(["rfm|2026-02-28|2|5|200.00|1|1|3|0|1|one|true"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_TheSameAgain_ChangesNothing(string engine)
    {
        await using var lab = await HistoryLab.OpenAsync(engine);
        await lab.SaveAsync("2026-01-31", "one", "1 best 100 2026-01-05", "2 lost");
        var first = await lab.SaveAsync("2026-02-28", "one", "1 lost 100 2026-01-05", "2 lost");
        var (moves, ledger) = (await first.RowsAsync("save.moves"), await lab.LedgerAsync());

        var again = await lab.SaveAsync("2026-02-28", "one", "2 lost", "1 lost 100 2026-01-05");

        (await lab.LedgerAsync()).ShouldBe(ledger);
        (await again.RowsAsync("save.moves")).ShouldBe(moves);
        again.Codes.ShouldBe(["RF4343"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_OtherRule_ShowsNoMovesButFirstPurchases(string engine)
    {
        await using var lab = await HistoryLab.OpenAsync(engine);
        await lab.SaveAsync("2026-01-31", "one", "1 best 100 2026-01-05", "2 best", "3 lost 10 2025-03-01");
        var run = await lab.SaveAsync("2026-02-28", "two", "1 gold 100 2026-02-05", "3 lost 10 2025-03-01", "4 new 5 2026-02-04", "5 new 5 2025-02-04");

        (await run.RowsAsync("save.moves", "customer, cause")).ShouldBe(["4|entered"]);
        run.Remark("RF4337").Message.En.ShouldContain("3 differences");
        (await lab.StateAsync("2026-02-28")).ShouldBe(["1|gold", "3|lost", "4|new", "5|new"]);
        (await lab.ReadAsync("segments.compare", "matrix", new { model = "rfm", from = "2026-01-31" }, "from_segment, to_segment, customers", "2026-02-28"))
            .ShouldBe(["(new)|new|1", "gold|gold|1", "lost|lost|1", "new|new|1"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_DayUnderBothRules_PartsMovesFromTheRule(string engine)
    {
        await using var lab = await HistoryLab.OpenAsync(engine);
        await lab.SaveAsync("2026-01-31", "one", "1 best", "2 best");
        await lab.SaveAsync("2026-02-28", "one", "1 lost", "2 best");
        await lab.SaveAsync("2026-02-28", "two", "1 cold", "2 gold");

        (await lab.ReadAsync("segments.moves", "moved", new { model = "rfm", days = 60, causes = new[] { "time", "rule" } }, "customer, from_segment, to_segment, cause"))
            .ShouldBe(["1|best|lost|time", "1|lost|cold|rule", "2|best|gold|rule"]);
        // The old rule can still be corrected.
        var run = await lab.SaveAsync("2026-02-28", "one", "1 lost", "2 lost");
        run.Codes.ShouldContain("RF4344");
        (await lab.StateAsync("2026-02-28")).ShouldBe(["1|cold", "2|gold"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_CorrectedDay_ReplaysWhatIsKnownAndWhatWasKnown(string engine)
    {
        await using var lab = await HistoryLab.OpenAsync(engine);
        lab.SetClock("2026-03-01");
        await lab.SaveAsync("2026-01-31", "one", "1 best", "2 best");
        await lab.SaveAsync("2026-02-28", "one", "1 best", "2 lost");
        lab.SetClock("2026-03-10");
        var run = await lab.SaveAsync("2026-01-31", "one", "1 lost", "2 best", "3 new");

        run.Codes.ShouldBe(["RF4344"]);
        (await lab.StateAsync("2026-02-10")).ShouldBe(["1|lost", "2|best", "3|new"]);
        (await lab.StateAsync("2026-02-28")).ShouldBe(["1|best", "2|lost"]);
        (await lab.StateAsync("2026-02-10", knownOn: "2026-03-09")).ShouldBe(["1|best", "2|best"]);
        (await lab.RunAsync("segments.state", new { model = "rfm", knownOn = "2026-02-01" })).Codes.ShouldBe(["RF4347"]);
        (await lab.ReadAsync("segments.moves", "moved", new { model = "rfm", days = 60 }, "customer, as_of, from_segment, to_segment, cause", "2026-02-28"))
            .ShouldBe(["1|2026-02-28|lost|best|corrected", "2|2026-02-28|best|lost|time"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_EarlierDay_StandsBetweenAsIfItHadBeenFirst(string engine)
    {
        await using var lab = await HistoryLab.OpenAsync(engine);
        await lab.SaveAsync("2026-01-31", "one", "1 best 10 2026-01-01", "2 best 10 2026-01-01");
        await lab.SaveAsync("2026-03-31", "one", "1 lost 10 2026-01-01", "2 gold 30 2026-02-10");
        var run = await lab.SaveAsync("2026-02-28", "one", "1 lost 10 2026-01-01", "2 gold 30 2026-02-10");

        (await run.RowsAsync("save.moves", "customer, as_of, to_segment, cause")).ShouldBe(["1|2026-02-28|lost|time", "2|2026-02-28|gold|bought"]);
        (await lab.ReadAsync("segments.moves", "moved", new { model = "rfm", days = 90 }, "customer, as_of, to_segment, cause", "2026-03-31"))
            .ShouldBe(["1|2026-02-28|lost|time", "2|2026-02-28|gold|bought"]);
    }

    [Fact]
    public async Task Save_PastDayUnderAnotherRule_IsRefusedBetweenAndTakenBefore()
    {
        await using var lab = await HistoryLab.OpenAsync();
        await lab.SaveAsync("2026-01-31", "one", "1 best");
        await lab.SaveAsync("2026-03-31", "one", "1 lost");

        (await lab.TrySaveAsync("2026-02-28", "two", "1 gold")).Codes.ShouldBe(["RF4335"]);
        await lab.SaveAsync("2025-12-31", "two", "1 gold");
        (await lab.StateAsync("2026-01-01")).ShouldBe(["1|gold"]);
        (await lab.ReadAsync("segments.moves", "moved", new { model = "rfm", days = 365, causes = new[] { "time", "rule" } }, "as_of, to_segment, cause", "2026-03-31"))
            .ShouldBe(["2026-01-31|best|rule", "2026-03-31|lost|time"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_DryRun_ShowsMovesAndWritesNothing(string engine)
    {
        await using var lab = await HistoryLab.OpenAsync(engine);
        await lab.SaveAsync("2026-01-31", "one", "1 best");
        var ledger = await lab.LedgerAsync();
        lab.Flow.DryRun = true;
        var run = await lab.SaveAsync("2026-02-28", "one", "1 lost");

        (await run.RowsAsync("save.moves", "customer, to_segment")).ShouldBe(["1|lost"]);
        (await run.RowsAsync("save.summary", "snapshot, customers, saved, dry_run")).ShouldBe(["|1|false|true"]);
        (await lab.LedgerAsync()).ShouldBe(ledger);
    }

    [Fact]
    public async Task Save_DryRunOnAnEmptyWarehouse_MakesNoTables()
    {
        await using var lab = await HistoryLab.OpenAsync();
        lab.Flow.DryRun = true;
        await lab.SaveAsync("2026-01-31", "one", "1 best");

        (await lab.Flow.QueryAsync("SELECT table_name FROM information_schema.tables WHERE table_schema = 'history'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_FaultInTheMiddle_LeavesNothingHalfDone()
    {
        await using var lab = await HistoryLab.OpenAsync();
        await lab.SaveAsync("2026-01-31", "one", "1 best");
        var ledger = await lab.LedgerAsync();
        // The last of the statements fails.
        await lab.Flow.QueryAsync("ALTER TABLE history.sizes RENAME TO gone");
        (await lab.TrySaveAsync("2026-02-28", "one", "1 lost")).Result!.Status.ShouldBe(RunStatus.Failed);
        await lab.Flow.QueryAsync("ALTER TABLE history.gone RENAME TO sizes");

        (await lab.LedgerAsync()).ShouldBe(ledger);
        await lab.SaveAsync("2026-02-28", "one", "1 lost");
    }

    [Fact]
    public async Task Save_RowsThatCannotCount_AreLeftOutAndTold()
    {
        await using var lab = await HistoryLab.OpenAsync();
        var run = await lab.SaveAsync("2026-01-31", "one", "1 best", "1 best", "2 -");

        run.Remark("RF4336").Message.En.ShouldBe("Not in the snapshot: 0 rows without a customer, 1 further rows of the same customers, 1 customers without a segment.");
        (await lab.StateAsync("2026-01-31")).ShouldBe(["1|best"]);
    }

    [Fact]
    public async Task Save_NobodyWhereThereWereSome_IsRefused()
    {
        await using var lab = await HistoryLab.OpenAsync();
        await lab.SaveAsync("2026-01-31", "one", "1 best");

        (await lab.TrySaveAsync("2026-02-28", "one")).Codes.ShouldBe(["RF4346"]);
        (await lab.StateAsync("2026-02-28")).ShouldBe(["1|best"]);
    }

    [Fact]
    public async Task Save_CustomersOfAnotherType_IsRefused()
    {
        await using var lab = await HistoryLab.OpenAsync();
        await lab.SaveAsync("2026-01-31", "one", "1 best");
        lab.Flow.Clear().Table("t", "customer text, segment text", ["1", "best"]).Node("save", "segments.snapshot", new { model = "rfm", rule = "one" }).Link("t.output -> save.input");

        (await lab.Flow.RunAsync()).Codes.ShouldBe(["RF4334"]);
    }

    [Fact]
    public async Task Save_BadModelAndMissingColumns_AreToldAtOnce()
    {
        await using var lab = await HistoryLab.OpenAsync();
        lab.Flow.Table("t", "id text", ["1"]).Node("save", "segments.snapshot", new { model = "RFM 1" }).Link("t.output -> save.input");

        (await lab.Flow.RunAsync()).Codes.ShouldBe(["RF4330", "RF4302", "RF4303"], ignoreOrder: true);
    }

    [Fact]
    public async Task SaveAndRead_PrivateWarehouse_AreRefusedBeforeAnythingRuns()
    {
        await using var flow = new FlowTester(new PrivateOne(DuckDbWarehouse.Open(new DuckDbOptions { Path = ":memory:", MemoryLimitMb = 256, Threads = 1 })));
        flow.Table("t", HistoryLab.Columns, [1, "best", null, null, null]).Node("save", "segments.snapshot", new { model = "rfm" }).Link("t.output -> save.input")
            .Node("read", "segments.state", new { model = "rfm" });

        var run = await flow.RunAsync();

        run.Result.ShouldBeNull();
        run.Codes.ShouldBe(["RF4331", "RF4331"]);
        run.Remark("RF4331").Remedy.Ru.ShouldContain("PostgreSQL");
    }

    [Fact]
    public async Task Rule_FollowsFromTheAnalysisAbove_NotFromDataOrDay()
    {
        await using var lab = await HistoryLab.OpenAsync();
        var first = await RuleAsync(lab, "analysis.activity", new { active = 30 }, "2026-01-31", 1);

        (await RuleAsync(lab, "analysis.activity", new { active = 30, names = "en" }, "2026-02-28", 2)).ShouldBe(first);
        (await RuleAsync(lab, "analysis.activity", new { active = 31 }, "2026-03-31", 2)).ShouldNotBe(first);
    }

    [Fact]
    public async Task Rule_OfModel_ChangesWithItsVersionAndNotWithHowItIsSaved()
    {
        await using var lab = await HistoryLab.OpenAsync();
        lab.Flow.With<IRfmModelRegistry>(new MemoryModels());
        var own = await RuleAsync(lab, "analysis.rfm", new { weighted = true }, "2026-01-31");
        (await RuleAsync(lab, "analysis.rfm", new { saveModel = "monthly", modelTitle = "Monthly" }, "2026-02-01")).ShouldBe(own);
        var first = await RuleAsync(lab, "analysis.score-by-model", new { model = "monthly" }, "2026-02-02");
        (await RuleAsync(lab, "analysis.rfm", new { saveModel = "monthly", scale = 6 }, "2026-03-01")).ShouldNotBe(own);

        (await RuleAsync(lab, "analysis.score-by-model", new { model = "monthly" }, "2026-03-02")).ShouldNotBe(first);
        (await RuleAsync(lab, "analysis.score-by-model", new { model = "monthly", version = 1 }, "2026-03-03")).ShouldBe(first);
    }

    private static async Task<string> RuleAsync(HistoryLab lab, string analysis, object settings, string day, int customer = 1)
    {
        lab.Flow.AsOf = HistoryLab.Day(day);
        lab.Flow.Clear().Table("t", "customer integer, date date, sum decimal(2)", [customer, new DateOnly(2026, 1, 5), 10m])
            .Node("analysis", analysis, settings).Node("save", "segments.snapshot", new { model = "rfm" })
            .Link("t.output -> analysis.transactions", "analysis.customers -> save.input");
        return (await (await lab.Flow.RunAsync()).Succeeded().RowsAsync("save.summary", "rule")).Single();
    }

    private sealed class PrivateOne(IWarehouse inner) : IWarehouse
    {
        public Dialect Dialect => inner.Dialect;

        public bool IsPrivate => true;

        public Task ScrubAsync(CancellationToken cancellation) => inner.ScrubAsync(cancellation);

        public Task<WarehouseSession> OpenSessionAsync(CancellationToken cancellation) => inner.OpenSessionAsync(cancellation);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
