using RfmFlows.Engine;
using RfmFlows.Nodes.Base;
using RfmFlows.Nodes.Tests.Toolbox;
using static RfmFlows.Nodes.Tests.Base.BaseLab;

namespace RfmFlows.Nodes.Tests.Base;

public sealed class KeepReceiptsTests
{
    private const string LineColumns = "order text, product text, quantity integer, sum decimal(2)";

    public static TheoryData<string> Engines => BaseLab.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_SameRowsTwice_ChangesNothingTheSecondTime(string engine)
    {
        await using var lab = await OpenAsync(engine);
        object?[][] rows = [Receipt("a", "1", 1, 10), Receipt("b", "2", 2, 20.5m)];

        (await lab.LoadRowAsync(await lab.KeepReceiptsAsync(rows))).ShouldBe("2|0|0|0|0|0");
        var before = await lab.ReadAsync();
        (await lab.LoadRowAsync(await lab.KeepReceiptsAsync(rows))).ShouldBe("0|0|2|0|0|0");

        before.ShouldBe(["a|1|2026-01-01|10.00", "b|2|2026-01-02|20.50"]);
        (await lab.ReadAsync()).ShouldBe(before);
        (await lab.Flow.QueryAsync("SELECT last_load FROM base.receipts ORDER BY receipt")).ShouldBe(["1", "1"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_CorrectedAndLateReceipts_CorrectsThemAndTellsBeforeAndAfter(string engine)
    {
        await using var lab = await OpenAsync(engine);
        await lab.KeepReceiptsAsync([Receipt("a", "1", 10, 10), Receipt("b", "2", 11, 20)]);

        var run = await lab.KeepReceiptsAsync([Receipt("a", "1", 10, 12), Receipt("c", "3", 1, 5), Receipt("b", "2", 11, 20)]);

        (await lab.LoadRowAsync(run)).ShouldBe("1|1|1|0|0|0");
        (await run.RowsAsync("keep.changed", "customer, \"order\", field, before, after")).ShouldBe(["a|1|sum|10.00|12.00"]);
        (await run.RowsAsync("keep.new", "customer, \"order\"")).ShouldBe(["c|3"]);
        run.Remark("RF2207").Message.Ru.ShouldContain("1");
        (await lab.ReadAsync()).ShouldBe(["a|1|2026-01-10|12.00", "b|2|2026-01-11|20.00", "c|3|2026-01-01|5.00"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Read_OrderNumbersMissingOrBegunAnew_CountsEveryReceiptAsAPurchase(string engine)
    {
        await using var lab = await OpenAsync(engine);
        await lab.KeepReceiptsAsync([Receipt("a", null, 1, 10), Receipt("a", null, 2, 10)], new { key = "customer-time", source = "tills" });
        await lab.KeepReceiptsAsync([Receipt("b", "1", 1, 10), Receipt("b", "1", 2, 10), Receipt("b", "2", 2, 10)], new { key = "customer-day-order", source = "shop" });

        lab.Flow.Clear().Node("base", "base.read").Node("rfm", "analysis.rfm").Link("base.rows -> rfm.transactions");
        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await run.RowsAsync("rfm.customers", "customer, frequency")).ShouldBe(["a|2", "b|3"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_OlderChange_LeavesTheNewerOneWhateverTheOrderOfFiles(string engine)
    {
        await using var lab = await OpenAsync(engine);
        const string Columns = ReceiptColumns + ", changed_at datetime";
        await lab.KeepReceiptsAsync([[.. Receipt("a", "1", 1, 12), new DateTime(2026, 2, 2)]], columns: Columns);

        var run = await lab.KeepReceiptsAsync([[.. Receipt("a", "1", 1, 10), new DateTime(2026, 2, 1)]], columns: Columns);

        (await lab.LoadRowAsync(run)).ShouldBe("0|0|0|1|0|0");
        (await lab.ReadAsync()).ShouldBe(["a|1|2026-01-01|12.00"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_BadRows_RefusesEachWithItsReason(string engine)
    {
        await using var lab = await OpenAsync(engine);

        var run = await lab.KeepReceiptsAsync(
        [
            Receipt(null, "1", 1, 10), Receipt("  ", "2", 1, 10), Receipt("a", null, 1, 10), ["a", "3", null, 10m], Receipt("a", "4", 1, null),
            Receipt("b", "5", 1, 1), Receipt("b", "5", 1, 2), Receipt("c", "6", 1, 3), Receipt("c", "6", 1, 3),
        ]);

        (await lab.LoadRowAsync(run)).ShouldBe("1|0|0|0|0|7");
        (await run.RowsAsync("keep.rejected", "reason, coalesce(\"order\", '-') AS o")).Order(StringComparer.Ordinal).ShouldBe(
            ["duplicate-receipt|5", "duplicate-receipt|5", "no-customer|1", "no-customer|2", "no-date|3", "no-order|-", "no-sum|4"]);
        run.Remark("RF2205").Severity.ShouldBe(Severity.Warning);
        (await lab.ReadAsync()).ShouldBe(["c|6|2026-01-01|3.00"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_ReplacingAPeriod_RemovesWhatTheTableDoesNotHaveWithinItsSource(string engine)
    {
        await using var lab = await OpenAsync(engine);
        await lab.KeepReceiptsAsync([Receipt("a", "1", 1, 10), Receipt("a", "2", 5, 20), Receipt("a", "3", 9, 30), Receipt("a", "4", 20, 40)], new { source = "shop" });
        await lab.KeepReceiptsAsync([Receipt("z", "2", 5, 7)], new { source = "web" });

        var run = await lab.KeepReceiptsAsync([Receipt("a", "1", 1, 11), Receipt("a", "3", 9, 30)], new { source = "shop", mode = "replace" });

        (await lab.LoadRowAsync(run)).ShouldBe("0|1|1|0|1|0");
        run.Remark("RF2206").Message.En.ShouldContain("2026-01-01 to 2026-01-09");
        (await run.RowsAsync("keep.changed", "field, \"order\", before, after")).Order(StringComparer.Ordinal).ShouldBe(["removed|2|20.00|", "sum|1|10.00|11.00"]);
        (await lab.ReadAsync()).ShouldBe(["a|1|2026-01-01|11.00", "a|3|2026-01-09|30.00", "a|4|2026-01-20|40.00", "z|2|2026-01-05|7.00"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_ReceiptsWithLines_KeepsThemTogetherAndSeesAChangedLine(string engine)
    {
        await using var lab = await OpenAsync(engine);
        await LinesAsync(lab, [["1", "tea", 1, 4m], ["1", "tea", 1, 4m], ["1", "jam", 2, 2m], ["2", "ink", 1, 5m], ["9", "nut", 1, 1m]]);
        (await lab.ReadAsync("lines", "\"order\", product, customer, CAST(quantity AS integer) AS quantity, sum")).ShouldBe(
            ["1|jam|a|2|2.00", "1|tea|a|1|4.00", "1|tea|a|1|4.00", "2|ink|b|1|5.00"]);

        var run = await LinesAsync(lab, [["1", "jam", 2, 2m], ["1", "tea", 1, 4m], ["2", "ink", 1, 5m]]);

        (await lab.LoadRowAsync(run)).ShouldBe("0|1|1|0|0|0");
        (await run.RowsAsync("keep.changed", "\"order\", field, before, after")).ShouldBe(["1|line_count|3|2"]);
        (await lab.ReadAsync("lines", "\"order\", product")).ShouldBe(["1|jam", "1|tea", "2|ink"]);

        // A correction without lines keeps them, under the receipt's new customer.
        (await lab.LoadRowAsync(await lab.KeepReceiptsAsync([Receipt("q", "1", 1, 10)]))).ShouldBe("0|1|0|0|0|0");
        (await lab.ReadAsync("lines", "\"order\", product, customer")).ShouldBe(["1|jam|q", "1|tea|q", "2|ink|b"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_RowsThatAreLines_SumsThemUpToReceipts(string engine)
    {
        await using var lab = await OpenAsync(engine);
        const string Columns = ReceiptColumns + ", product text, quantity integer";

        var run = await lab.KeepReceiptsAsync(
            [[.. Receipt("a", "1", 1, 4), "tea", 1], [.. Receipt("a", "1", 1, 2), "jam", 2], [.. Receipt("b", "2", 3, 5), "ink", 1], [.. Receipt("c", "3", 3, 5), "ink", 1], [.. Receipt("d", "3", 3, 5), "ink", 1]],
            new { rows = "line" }, Columns);

        (await lab.LoadRowAsync(run)).ShouldBe("2|0|0|0|0|1");
        (await lab.ReadAsync()).ShouldBe(["a|1|2026-01-01|6.00", "b|2|2026-01-03|5.00"]);
        (await lab.ReadAsync("lines", "\"order\", product, customer")).ShouldBe(["1|jam|a", "1|tea|a", "2|ink|b"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_NumbersThatRepeat_AreToldApartByCustomerAndDay(string engine)
    {
        await using var lab = await OpenAsync(engine);

        var run = await lab.KeepReceiptsAsync(
            [Receipt("a", "1", 1, 10), Receipt("a", "1", 2, 20), Receipt("b", "1", 1, 30)], new { key = "customer-day-order" });

        (await lab.LoadRowAsync(run)).ShouldBe("3|0|0|0|0|0");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_FurtherColumns_AreAddedAndCorrected(string engine)
    {
        await using var lab = await OpenAsync(engine);
        await lab.KeepReceiptsAsync([Receipt("a", "1", 1, 10)]);

        var run = await lab.KeepReceiptsAsync(
            [[.. Receipt("a", "1", 1, 10), "card"], [.. Receipt("b", "2", 1, 10), "cash"]], new { columns = new[] { "Оплата" } }, ReceiptColumns + ", Оплата text");

        (await lab.LoadRowAsync(run)).ShouldBe("1|1|0|0|0|0");
        (await lab.ReadAsync(select: "customer, \"Оплата\"")).ShouldBe(["a|card", "b|cash"]);
        var misfit = await lab.KeepReceiptsAsync([[.. Receipt("a", "1", 1, 10), 5]], new { columns = new[] { "Оплата" } }, ReceiptColumns + ", Оплата integer");
        misfit.Remark("RF2203").Remedy.Ru.ShouldContain("text");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_Dry_ShowsWhatWouldBeAndKeepsNothing(string engine)
    {
        await using var lab = await OpenAsync(engine);
        await lab.KeepReceiptsAsync([Receipt("a", "1", 1, 10)]);
        lab.Flow.DryRun = true;

        var run = await lab.KeepReceiptsAsync(
            [[.. Receipt("a", "1", 1, 12), "card"], [.. Receipt("b", "2", 2, 5), "cash"]], new { columns = new[] { "pay" }, mode = "replace" }, ReceiptColumns + ", pay text");

        (await lab.LoadRowAsync(run)).ShouldBe("1|1|0|0|0|0");
        (await run.RowsAsync("keep.new", "customer, pay")).ShouldBe(["b|cash"]);
        (await run.RowsAsync("keep.load", "load, dry_run")).ShouldBe(["|true"]);
        (await lab.ReadAsync()).ShouldBe(["a|1|2026-01-01|10.00"]);
        (await lab.Flow.QueryAsync("SELECT count(*) FROM base.loads")).ShouldBe(["1"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Read_BaseThatHasNotChanged_IsReusedAndElseReadAnew(string engine)
    {
        await using var lab = await OpenAsync(engine);
        await lab.KeepReceiptsAsync([Receipt("a", "1", 1, 10)]);
        await lab.ReadAsync();
        await lab.KeepReceiptsAsync([Receipt("a", "1", 1, 10)]);
        (await ReadNodeAsync(lab)).Cached.ShouldBeTrue();

        await lab.KeepReceiptsAsync([Receipt("a", "1", 1, 11)]);

        (await ReadNodeAsync(lab)).Cached.ShouldBeFalse();
        lab.Flow.AsOf = new DateOnly(2025, 12, 31);
        (await lab.ReadAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_WarehouseThatGoesAwayWithTheProcess_IsRefused()
    {
        await using var inner = Warehouse.DuckDbWarehouse.Open(new Warehouse.DuckDbOptions { Path = ":memory:", MemoryLimitMb = 256, Threads = 1 });
        await using var flow = new FlowTester(new PassingWarehouse(inner));
        flow.Table("t", ReceiptColumns, Receipt("a", "1", 1, 10)).Node("keep", "base.keep-receipts").Node("read", "base.read").Link("t.output -> keep.receipts");

        var run = await flow.RunAsync();

        run.Result.ShouldBeNull();
        run.Remarks.Where(r => r.Code == "RF2200").Select(r => r.Node).Order().ShouldBe(["keep", "read"]);
        run.Remark("RF2200").Remedy.Ru.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Run_CancelledWhileWriting_LeavesTheBaseAsItWas()
    {
        await using var lab = await OpenAsync("duckdb");
        await lab.KeepReceiptsAsync([Receipt("a", "1", 1, 10)]);
        var before = await lab.ReadAsync();
        using var stop = new CancellationTokenSource();
        var sure = new CustomerBase(lab.Flow.Warehouse, TimeProvider.System);
        await using var session = await lab.Flow.Warehouse.OpenSessionAsync(CancellationToken.None);

        await Should.ThrowAsync<OperationCanceledException>(() => sure.ChangeAsync(session, async _ =>
        {
            await session.ExecuteAsync("DELETE FROM base.receipts", stop.Token);
            await stop.CancelAsync();
            return await session.ExecuteAsync("DELETE FROM base.lines", stop.Token);
        }, CancellationToken.None));

        (await lab.ReadAsync()).ShouldBe(before);
        (await lab.LoadRowAsync(await lab.KeepReceiptsAsync([Receipt("a", "1", 1, 10)]))).ShouldBe("0|0|1|0|0|0");
    }

    private static async Task<NodeRun> ReadNodeAsync(BaseLab lab)
    {
        lab.Flow.Clear().Node("base", "base.read", new { table = "receipts" });
        return (await lab.Flow.RunAsync()).Succeeded().Result!.Node("base")!;
    }

    private static Task<FlowRun> LinesAsync(BaseLab lab, object?[][] lines)
    {
        lab.Flow.Clear().Table("t", ReceiptColumns, Receipt("a", "1", 1, 10), Receipt("b", "2", 2, 5)).Table("l", LineColumns, lines)
            .Node("keep", "base.keep-receipts").Link("t.output -> keep.receipts", "l.output -> keep.lines");
        return lab.Flow.RunAsync();
    }
}
