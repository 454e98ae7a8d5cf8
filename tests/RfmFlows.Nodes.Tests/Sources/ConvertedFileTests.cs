using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Sources;

public sealed class ConvertedFileTests
{
    [Fact]
    public async Task RunAsync_Workbook_GivesTypedColumns()
    {
        await using var flow = new FlowTester();
        Workbook.Write(Path.Combine(flow.Folder, "f.xlsx"),
            ("Notes", [["nothing here"]]),
            ("Sales", [["Report"], [], ["id", "code", "paid", "at", "ok", "name"], [1, "007", 0.1 + 0.2, new DateTime(2026, 1, 2, 3, 4, 5), true, "a, \"b\"\nc"], [2, "8", 12, new DateTime(2026, 1, 3), false, null]]));
        flow.Node("f", "sources.file", new { file = "f.xlsx", sheet = "sales", skip = 2 });

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("f.table").ShouldBe("id integer, code text, paid decimal(2), at datetime, ok boolean, name text");
        (await run.RowsAsync("f.table")).ShouldBe(["1|007|0.30|2026-01-02 03:04:05|true|a, \"b\"\nc", "2|8|12.00|2026-01-03 00:00:00|false|"]);
    }

    [Fact]
    public async Task RunAsync_WorkbookWithBlankRows_KeepsTheLinesOfTheSheet()
    {
        await using var flow = new FlowTester();
        Workbook.Write(Path.Combine(flow.Folder, "f.xlsx"), ("S", [["id", "n"], [1, 1], [null, null], [2, "x"], [3, 3]]));
        flow.Node("f", "sources.file", new { file = "f.xlsx", columns = new[] { new { name = "n", type = "integer" } } });

        var run = (await flow.RunAsync()).Succeeded();

        run.CountOf("f.table").ShouldBe(2);
        (await run.RowsAsync("f.rejects", "line, \"column\", reason")).ShouldBe(["4|n|bad-value"]);
    }

    [Theory]
    [InlineData("f.json", """[{"id": 1, "code": "7", "paid": 2.5, "on": "2026-01-02", "more": {"a": [1]}}, {"code": "8", "id": 2, "x": true}]""")]
    [InlineData("f.ndjson", "{\"id\": 1, \"code\": \"7\", \"paid\": 2.5, \"on\": \"2026-01-02\", \"more\": {\"a\": [1]}}\n{\"code\": \"8\", \"id\": 2, \"x\": true}\n")]
    [InlineData("f.txt", """ [ {"id": 1, "code": "7", "paid": 2.5, "on": "2026-01-02", "more": {"a": [1]}}, {"code": "8", "id": 2, "x": true}]""")]
    [InlineData("f", "{\"id\": 1, \"code\": \"7\", \"paid\": 2.5, \"on\": \"2026-01-02\", \"more\": {\"a\": [1]}}\n{\"code\": \"8\", \"id\": 2, \"x\": true}\n")]
    public async Task RunAsync_Json_GivesTypedColumns(string name, string content)
    {
        await using var flow = new FlowTester();
        flow.Node("f", "sources.file", new { file = flow.WriteFile(name, content) });

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("f.table").ShouldBe("id integer, code text, paid decimal(2), on date, more text, x boolean");
        (await run.RowsAsync("f.table")).ShouldBe(["1|7|2.50|2026-01-02|{\"a\": [1]}|", "2|8||||true"]);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public async Task RunAsync_JsonWithAMark_IsReadInItsEncoding(string encoding)
    {
        await using var flow = new FlowTester();
        var text = System.Text.Encoding.GetEncoding(encoding);
        flow.Node("f", "sources.file", new { file = flow.WriteFile("f.json", [.. text.Preamble, .. text.GetBytes("""[{"имя": "Ольга"}]""")]) });

        (await (await flow.RunAsync()).Succeeded().RowsAsync("f.table")).ShouldBe(["Ольга"]);
    }

    [Theory]
    [InlineData("f.csv", "a,b\n1,x\n")]
    [InlineData("f.CSV", "a,b\n1,x\n")]
    [InlineData("f.tsv", "a\tb\n1\tx\n")]
    [InlineData("f.tab", "a\tb\n1\tx\n")]
    [InlineData("f.txt", "a;b\n1;x\n")]
    [InlineData("f.dat", "a|b\n1|x\n")]
    [InlineData("f", "a,b\n1,x\n")]
    [InlineData("f.json", """[{"a": 1, "b": "x"}]""")]
    [InlineData("f.JSON", """[{"a": 1, "b": "x"}]""")]
    [InlineData("f.ndjson", """[{"a": 1, "b": "x"}]""")]
    [InlineData("f.jsonl", "{\"a\": 1, \"b\": \"x\"}\n")]
    public async Task RunAsync_AnyEnding_IsReadAsWhatItIs(string name, string content)
    {
        await using var flow = new FlowTester();
        flow.Node("f", "sources.file", new { file = flow.WriteFile(name, content) });

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("f.table").ShouldBe("a integer, b text");
        (await run.RowsAsync("f.table")).ShouldBe(["1|x"]);
    }

    [Fact]
    public async Task RunAsync_HeaderThatBeginsWithABracket_IsAText()
    {
        await using var flow = new FlowTester();
        flow.Node("f", "sources.file", new { file = flow.WriteFile("f.txt", "<DATE>,<CLOSE>\n2026-01-02,3.5\n") });

        (await flow.RunAsync()).Succeeded().ColumnsOf("f.table").ShouldBe("<DATE> date, <CLOSE> decimal(2)");
    }

    [Fact]
    public async Task RunAsync_JsonWithALateField_TellsThatItIsLeftOut()
    {
        await using var flow = new FlowTester();
        var lines = string.Concat(Enumerable.Range(0, 2500).Select(i => i < 2400 ? $"{{\"id\": {i}}}\n" : $"{{\"id\": {i}, \"late\": 1}}\n"));
        flow.Node("f", "sources.file", new { file = flow.WriteFile("f.jsonl", lines) });

        var run = (await flow.RunAsync()).Succeeded();

        run.CountOf("f.table").ShouldBe(2500);
        run.Remark("RF2143").Message.En.ShouldContain("late");
    }
}
