using static RfmFlows.Nodes.Tests.Base.BaseLab;

namespace RfmFlows.Nodes.Tests.Base;

public sealed class KeepCustomersTests
{
    private const string Columns = "customer integer, name text, phone text";

    public static TheoryData<string> Engines => BaseLab.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_Again_BringsValuesUpToDateAndLosesNone(string engine)
    {
        await using var lab = await OpenAsync(engine);
        (await lab.LoadRowAsync(await lab.KeepCustomersAsync(Columns, [[1, "Ann", "+79161234567"], [2, "Bob", null], [2, "Bob", null]]))).ShouldBe("2|0|0|0|0|0");

        var run = await lab.KeepCustomersAsync("customer integer, name text, phone text, Город text", [[1, "Anna", null, "Омск"], [2, "Bob", null, null], [3, "Eve", null, null]]);

        (await lab.LoadRowAsync(run)).ShouldBe("1|1|1|0|0|0");
        (await run.RowsAsync("keep.changed")).ShouldBe(["1|name|Ann|Anna", "1|Город||Омск"]);
        (await lab.ReadAsync("customers", "customer, name, phone, \"Город\"")).ShouldBe(["1|Anna|+79161234567|Омск", "2|Bob||", "3|Eve||"]);
        (await lab.LoadRowAsync(await lab.KeepCustomersAsync(Columns, [[1, "Anna", null]]))).ShouldBe("0|0|1|0|0|0");
        (await lab.LoadRowAsync(await lab.KeepCustomersAsync(Columns, [[1, "Anna", null]], new { wipe = true }))).ShouldBe("0|1|0|0|0|0");
        (await lab.ReadAsync("customers", "customer, phone"))[0].ShouldBe("1|");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_RowsInDoubt_AreRefused(string engine)
    {
        await using var lab = await OpenAsync(engine);

        var run = await lab.KeepCustomersAsync(Columns, [[null, "Nobody", null], [1, "Ann", null], [1, "Anna", null], [2, "Bob", null]]);

        (await lab.LoadRowAsync(run)).ShouldBe("1|0|0|0|0|3");
        (await run.RowsAsync("keep.rejected")).ShouldBe(["1|duplicate-customer", "1|duplicate-customer", "|no-customer"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_Dry_KeepsNothing(string engine)
    {
        await using var lab = await OpenAsync(engine);
        lab.Flow.DryRun = true;

        (await lab.LoadRowAsync(await lab.KeepCustomersAsync(Columns, [[1, "Ann", null]]))).ShouldBe("1|0|0|0|0|0");

        lab.Flow.DryRun = false;
        (await lab.ReadAsync("customers", "customer, 1")).ShouldBeEmpty();
    }
}
