using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Export;

public sealed class ExportFileTests
{
    private static readonly object?[][] Rows =
    [
        [2, "Пётр \"П\"; =1", 10.5m, 0.25, new DateOnly(2026, 1, 31), new DateTime(2026, 1, 31, 10, 30, 0), true],
        [1, "=SUM(A1)", null, null, null, null, null],
        [9_007_199_254_740_993L, " a\nb\u0001 ", -1m, 1e-7, new DateOnly(1812, 9, 7), null, false],
    ];

    [Fact]
    public async Task Write_Xlsx_IsValidAndKeepsTypes()
    {
        await using var flow = new FlowTester();
        var path = await ExportAsync(flow, "out.xlsx", new { file = "out.xlsx", sheet = "Клиенты & Co" });

        using (var document = SpreadsheetDocument.Open(path, false))
        {
            new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}").ShouldBeEmpty();
        }
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(File.OpenRead(path));
        reader.Name.ShouldBe("Клиенты & Co");
        var cells = new List<object?[]>();
        while (reader.Read())
        {
            cells.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }
        cells.Count.ShouldBe(4);
        cells[0].ShouldBe(["id", "name", "sum", "score", "day", "at", "ok"]);
        cells[1].ShouldBe([1d, "=SUM(A1)", null, null, null, null, null]);
        cells[2].ShouldBe([2d, "Пётр \"П\"; =1", 10.5d, 0.25d, new DateTime(2026, 1, 31), new DateTime(2026, 1, 31, 10, 30, 0), true]);
        cells[3][0].ShouldBe("9007199254740993");
        cells[3][4].ShouldBe("1812-09-07");
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("json")]
    public async Task Write_SameRowsInAnotherOrder_SameBytes(string ending)
    {
        await using var flow = new FlowTester();
        var one = await ExportAsync(flow, "one", new { file = $"one.{ending}" });
        var other = await ExportAsync(flow, "other", new { file = $"other.{ending}" }, reverse: true);

        File.ReadAllBytes(one).ShouldBe(File.ReadAllBytes(other));
    }

    [Fact]
    public async Task Write_Windows1251_IsThat()
    {
        await using var flow = new FlowTester();
        flow.Table("t", "name text, sum decimal(2), day date", ["Анна", 10.5m, new DateOnly(2026, 1, 31)])
            .Node("e", "export.file", new { file = "out.csv", delimiter = ";", encoding = "windows-1251", decimalComma = true, dateFormat = "%d.%m.%Y" })
            .Link("t.output -> e.input");
        (await flow.RunAsync()).Succeeded();

        var bytes = File.ReadAllBytes(Path.Combine(flow.Folder, "out.csv"));
        CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(bytes).ShouldBe("name;sum;day\nАнна;10,50;31.01.2026\n");
    }

    [Fact]
    public async Task Write_CharacterThatTheEncodingLacks_NamesTheLineAndLeavesNoFile()
    {
        await using var flow = new FlowTester();
        flow.Table("t", "name text", ["a"], ["日本"]).Node("e", "export.file", new { file = "out.csv", encoding = "windows-1251" }).Link("t.output -> e.input");

        var run = await flow.RunAsync();

        run.Remark("RF4404").Message.En.ShouldContain("Line 3");
        Directory.GetFiles(flow.Folder, "out.csv*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_MoreRowsThanASheetHolds_FailsBeforeWriting()
    {
        await using var flow = new FlowTester();
        flow.Node("many", "test.many", new { rows = 1_048_576 })
            .Node("e", "export.file", new { file = "out.xlsx" }).Link("many.output -> e.input");

        var run = await flow.RunAsync();

        run.Remark("RF4402").Message.En.ShouldContain("1048576");
        Directory.GetFiles(flow.Folder, "out.xlsx*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_ExistingFile_IsReplacedOrLeft()
    {
        await using var flow = new FlowTester();
        flow.WriteFile("out.csv", "old");
        flow.Table("t", "id integer", [1]).Node("e", "export.file", new { file = "out.csv", ifExists = "fail" }).Link("t.output -> e.input");
        (await flow.RunAsync()).Codes.ShouldBe(["RF4401"]);
        File.ReadAllText(Path.Combine(flow.Folder, "out.csv")).ShouldBe("old");

        flow.Node("e", "export.file", new { file = "out.csv" });
        (await flow.RunAsync()).Succeeded();
        File.ReadAllText(Path.Combine(flow.Folder, "out.csv")).ShouldBe("id\n1\n");
    }

    private static async Task<string> ExportAsync(FlowTester flow, string id, object settings, bool reverse = false)
    {
        flow.Clear().Table("t", "id integer, name text, sum decimal(2), score real, day date, at datetime, ok boolean", reverse ? [.. Rows.Reverse()] : Rows)
            .Node(id.Replace('.', '-'), "export.file", settings).Link($"t.output -> {id.Replace('.', '-')}.input");
        var run = (await flow.RunAsync()).Succeeded();
        return Path.Combine(flow.Folder, (await run.RowsAsync($"{id.Replace('.', '-')}.written", "path"))[0]);
    }
}
