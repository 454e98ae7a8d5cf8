using RfmFlows.Engine;

namespace RfmFlows.Nodes.Tests.Toolbox;

public sealed class FlowTesterTests
{
    [Theory]
    [InlineData(RunMode.Design)]
    [InlineData(RunMode.Production)]
    public async Task RunAsync_TableAndLimit_GivesTheFirstRows(RunMode mode)
    {
        await using var flow = new FlowTester { Mode = mode };
        flow.Table("t", "id integer, name text, paid decimal(2), on_day date, at datetime, ok boolean",
                [2, "Bob", 1.5m, new DateOnly(2026, 1, 2), new DateTime(2026, 1, 2, 3, 4, 5), true], [1, null, null, null, null, null])
            .Node("first", "rows.limit", new { rows = 2 })
            .Link("t.output -> first.input");

        var run = (await flow.RunAsync("first.output")).Succeeded();

        run.ColumnsOf("first.output").ShouldBe("id integer, name text, paid decimal(2), on_day date, at datetime, ok boolean");
        (await run.RowsAsync("first.output")).ShouldBe(["1|||||", "2|Bob|1.50|2026-01-02|2026-01-02 03:04:05|true"]);
    }

    [Fact]
    public async Task RunAsync_ErrorInASetting_GivesItsRemark()
    {
        await using var flow = new FlowTester();
        flow.Table("t", "id integer").Node("first", "rows.limit", new { rows = -1 }).Link("t.output -> first.input");

        var run = await flow.RunAsync();

        run.Result.ShouldBeNull();
        run.Remark("RF1103").Setting.ShouldBe("rows");
    }
}
