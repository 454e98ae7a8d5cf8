using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Sources;

public sealed class InlineTableTests
{
    [Fact]
    public async Task RunAsync_TypedRows_AreGivenAsTyped()
    {
        await using var flow = new FlowTester();
        flow.Node("t", "sources.inline", """
            {
              "columns": [{ "name": "segment" }, { "name": "n", "type": "integer" }, { "name": "paid", "type": "decimal(2)" }, { "name": "share", "type": "real" },
                { "name": "on", "type": "boolean" }, { "name": "day", "type": "date" }, { "name": "at", "type": "datetime" }],
              "rows": [["it's", 1, 2.5, 0.25, true, "2026-01-02", "2026-01-02 03:04"], [7, "2", -3, null, "false", null, ""], ["", null, null, null, null, null, null]]
            }
            """);

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("t.table").ShouldBe("segment text, n integer, paid decimal(2), share real, on boolean, day date, at datetime");
        (await run.RowsAsync("t.table")).ShouldBe(["||||||", "7|2|-3.00||false||", "it's|1|2.50|0.25|true|2026-01-02|2026-01-02 03:04:00"]);
    }

    [Fact]
    public async Task RunAsync_NoRows_GivesAnEmptyTable()
    {
        await using var flow = new FlowTester();
        flow.Node("t", "sources.inline", new { columns = new[] { new { name = "a", type = "date" } } });

        (await flow.RunAsync()).Succeeded().CountOf("t.table").ShouldBe(0);
    }
}
