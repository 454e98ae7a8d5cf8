using static RfmFlows.Nodes.Tests.Base.BaseLab;

namespace RfmFlows.Nodes.Tests.Base;

public sealed class MergeTests
{
    public static TheoryData<string> Engines => BaseLab.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Merge_ThroughSeveral_CountsForTheLastAndIsUndone(string engine)
    {
        await using var lab = await OpenAsync(engine);
        await lab.KeepCustomersAsync("customer text, name text", [["a", "A"], ["b", "B"], ["c", "C"]]);
        await lab.KeepReceiptsAsync([Receipt("a", "1", 1, 1), Receipt("b", "2", 2, 2), Receipt("c", "3", 3, 3)]);

        (await lab.LoadRowAsync(await lab.MergeAsync(["a", "b", "merge"], ["b", "c", "Merge"], ["c", "x", "review"]))).ShouldBe("2|0|0|0|0|0");
        (await lab.LoadRowAsync(await lab.MergeAsync(["a", "b", "merge"], ["b", "c", "merge"]))).ShouldBe("0|0|2|0|0|0");
        (await lab.ReadAsync(select: "customer, \"order\"")).ShouldBe(["c|1", "c|2", "c|3"]);
        (await lab.ReadAsync("customers", "customer, name")).ShouldBe(["c|C"]);

        var undone = await lab.MergeAsync(["b", "c", "undo"], ["q", "c", "undo"]);

        (await lab.LoadRowAsync(undone)).ShouldBe("0|0|0|0|1|1");
        (await undone.RowsAsync("keep.rejected", "from_customer, reason")).ShouldBe(["q|not-merged"]);
        (await lab.ReadAsync(select: "customer, \"order\"")).ShouldBe(["b|1", "b|2", "c|3"]);
        (await lab.Flow.QueryAsync("SELECT from_customer, into_customer, decision FROM base.merges ORDER BY number")).ShouldBe(["a|b|merge", "b|c|merge", "b|c|undo"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Merge_InACircleOrIntoTwo_IsRefusedWithNothingRecorded(string engine)
    {
        await using var lab = await OpenAsync(engine);
        await lab.MergeAsync(["a", "b", "merge"], ["b", "c", "merge"]);

        var circle = await lab.MergeAsync(["c", "a", "merge"], ["y", "z", "merge"]);
        var twice = await lab.MergeAsync(["d", "e", "merge"], ["d", "f", "merge"]);

        circle.Remark("RF2211").Message.En.ShouldContain("a");
        twice.Remark("RF2212").Message.Ru.ShouldContain("d");
        (await lab.Flow.QueryAsync("SELECT count(*) FROM base.merges")).ShouldBe(["2"]);
        (await lab.Flow.QueryAsync("SELECT customer, survivor FROM base.survivors ORDER BY 1")).ShouldBe(["a|c", "b|c"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task FindDuplicates_SharedContacts_ProposesOneOfEachGroup(string engine)
    {
        await using var lab = await OpenAsync(engine);

        var run = await lab.RunAsync("base.find-duplicates", "input", new { country = "RU" }, "customer integer, name text, phone text, email text",
        [
            [1, "Ann", "8 (916) 123-45-67", "ann@x.ru"], [2, "ann", "+79161234567", null], [3, "Bob", null, "ANN@x.ru"],
            [4, "Eve", "+79160000001", "eve@x.ru"], [5, "Eva", "9160000001", "Eve@X.ru"], [6, "Lone", "+79169999999", null], [7, "Bad", "12", "no"], [8, "Bad", "12", "no"],
        ]);

        (await run.Succeeded().RowsAsync("keep.review", "\"group\", from_customer, into_customer, decision, reason, confidence")).ShouldBe(
            ["1|2|1|merge|phone|high", "1|3|1|review|email|low", "4|5|4|merge|phone+email|high"]);
        (await run.RowsAsync("keep.groups")).ShouldBe(["1|1|true|3", "1|2|false|3", "1|3|false|3", "4|4|true|2", "4|5|false|2"]);
    }

    [Fact]
    public async Task FindDuplicates_ContactOfMany_JoinsNobody()
    {
        await using var lab = await OpenAsync("duckdb");

        var run = await lab.RunAsync("base.find-duplicates", "input", new { mostShared = 2 }, "customer text, phone text",
            [["a", "+79161234567"], ["b", "+79161234567"], ["c", "+79161234567"]]);

        run.Succeeded().CountOf("keep.review").ShouldBe(0);
    }
}
