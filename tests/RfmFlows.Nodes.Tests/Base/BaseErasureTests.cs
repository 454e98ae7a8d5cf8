using RfmFlows.Nodes.Base;
using static RfmFlows.Nodes.Tests.Base.BaseLab;

namespace RfmFlows.Nodes.Tests.Base;

public sealed class BaseErasureTests
{
    private const string LineColumns = ReceiptColumns + ", product text";

    public static TheoryData<string> Engines => BaseLab.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task EraseAsync_MergedCustomer_LeavesSumsOfNobodyAndKeepsLoadsFromBringingThemBack(string engine)
    {
        await using var lab = await OpenAsync(engine);
        await LoadAsync(lab);
        await lab.MergeAsync(["b", "a", "merge"]);
        var erasure = Erasure(lab);

        var person = (await erasure.FindAsync("b", CancellationToken.None)).ShouldNotBeNull();
        person.Customers.ShouldBe(["a", "b"]);
        person.Found.ShouldBe(["+79161234567", "a@x.ru"], ignoreOrder: true);
        (await erasure.EraseAsync(person, keepsSums: true, CancellationToken.None)).ShouldBe((2, 2));

        (await lab.ReadAsync()).ShouldBe(["c|3|2026-01-03|3.00"]);
        (await lab.Flow.QueryAsync("SELECT customer, \"order\", date, sum FROM base.receipts ORDER BY sum")).ShouldBe(["||2026-01-01 00:00:00|1.00", "||2026-01-02 00:00:00|2.00", "c|3|2026-01-03 12:00:00|3.00"]);
        (await lab.Flow.QueryAsync("SELECT l.product FROM base.lines AS l JOIN base.receipts AS r ON r.source = l.source AND r.receipt = l.receipt ORDER BY 1")).ShouldBe(["ink", "jam", "tea"]);
        (await lab.Flow.QueryAsync("SELECT count(*) FROM base.merges")).ShouldBe(["0"]);
        var again = await LoadAsync(lab);
        (await lab.LoadRowAsync(again)).ShouldBe("0|0|1|0|0|2");
        (await again.RowsAsync("keep.rejected", "reason, coalesce(customer, '-') AS c")).ShouldBe(["erased|-", "erased|-"]);
        (await lab.ReadAsync("customers", "customer, 1")).ShouldBe(["c|1"]);

        (await erasure.LiftAsync("a", CancellationToken.None)).ShouldBeTrue();
        (await erasure.LiftAsync("a", CancellationToken.None)).ShouldBeFalse();
        (await lab.LoadRowAsync(await LoadAsync(lab))).ShouldBe("1|0|1|0|0|1");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task EraseAsync_WithReceipts_DeletesThem(string engine)
    {
        await using var lab = await OpenAsync(engine);
        await LoadAsync(lab);
        var erasure = Erasure(lab);

        await erasure.EraseAsync((await erasure.FindAsync("a", CancellationToken.None))!, keepsSums: false, CancellationToken.None);

        (await lab.Flow.QueryAsync("SELECT customer FROM base.receipts ORDER BY 1")).ShouldBe(["b", "c"]);
        (await lab.Flow.QueryAsync("SELECT product FROM base.lines ORDER BY 1")).ShouldBe(["ink", "jam"]);
        (await erasure.FindAsync("a", CancellationToken.None)).ShouldBeNull();
    }

    private static BaseErasure Erasure(BaseLab lab) => new(lab.Flow.Warehouse, TimeProvider.System, new PlainHash());

    private static async Task<Toolbox.FlowRun> LoadAsync(BaseLab lab)
    {
        await lab.KeepCustomersAsync("customer text, phone text, email text", [["a", "+79161234567", null], ["b", null, "a@x.ru"], ["c", null, null]]);
        return await lab.KeepReceiptsAsync([[.. Receipt("a", "1", 1, 1), "tea"], [.. Receipt("b", "2", 2, 2), "jam"], [.. Receipt("c", "3", 3, 3), "ink"]], new { rows = "line" }, LineColumns);
    }
}
