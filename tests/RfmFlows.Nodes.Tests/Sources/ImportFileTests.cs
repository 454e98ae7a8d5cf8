using System.Text;
using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Sources;

public sealed class ImportFileTests
{
    [Theory]
    [InlineData("id,name\n1,Ann\n2,Bob\n", "id integer, name text", "1|Ann", "2|Bob")]
    [InlineData("id;sum\n1;12,50\n2;1 200,00\n", "id integer, sum decimal(2)", "1|12.50", "2|1200.00")]
    [InlineData("id\tday\n1\t31.12.2025\n2\t01.02.2026\n", "id integer, day date", "1|2025-12-31", "2|2026-02-01")]
    [InlineData("id|at\n1|13/02/2026 10:11\n2|01/02/2026 09:00\n", "id integer, at datetime", "1|2026-02-13 10:11:00", "2|2026-02-01 09:00:00")]
    [InlineData("phone,code,big\n+79001112233,007,1234567890123456789\n+79001112234,010,2\n", "phone text, code text, big text", "+79001112233|007|1234567890123456789", "+79001112234|010|2")]
    [InlineData("ok,есть\nyes,да\nno,нет\n", "ok boolean, есть boolean", "false|false", "true|true")]
    [InlineData("a,b,c\n1.5,1.12345678,1e5\n2.25,2,3\n", "a decimal(2), b real, c real", "1.50|1.12345678|100000", "2.25|2|3")]
    [InlineData("a,b\n1,\n2,\n", "a integer, b text", "1|", "2|")]
    [InlineData("1,x\n2,y\n", "column1 integer, column2 text", "1|x", "2|y")]
    [InlineData("a\n\"x, \"\"y\"\"\nz\"\n", "a text", "x, \"y\"\nz")]
    [InlineData("day\n2026-01-02\n02.01.2026\n", "day date", "2026-01-02", "2026-01-02")]
    [InlineData("sum\n\"1\u00a0234,50 ₽\"\n\"7,00 ₽\"\n", "sum decimal(2)", "7.00", "1234.50")]
    [InlineData("a,b\r\n1,x\r\n2,y\r\n", "a integer, b text", "1|x", "2|y")]
    [InlineData("a,b\r1,x\r2,y\r", "a integer, b text", "1|x", "2|y")]
    [InlineData("a,b\r\n1,x\n2,y\r\n", "a integer, b text", "1|x", "2|y")]
    [InlineData("\uFEFFa,b\n1,x\n", "a integer, b text", "1|x")]
    [InlineData("  004  1  19970101  29.33\n  004  2  19970118   9.73\n", "column1 text, column2 integer, column3 integer, column4 decimal(2)", "004|1|19970101|29.33", "004|2|19970118|9.73")]
    public async Task RunAsync_TextFile_FindsItsFormOut(string content, string columns, params string[] rows)
    {
        await using var flow = new FlowTester();
        flow.Node("file", "sources.file", new { file = flow.WriteFile("f.csv", content) });

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("file.table").ShouldBe(columns);
        (await run.RowsAsync("file.table")).ShouldBe(rows);
        run.CountOf("file.rejects").ShouldBe(0);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16be")]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("cp866")]
    public async Task RunAsync_EncodedText_IsRecognised(string encoding)
    {
        await using var flow = new FlowTester();
        var text = "имя;город\nОльга Ёлкина;Санкт-Петербург\nПётр Иванов;Москва\n";
        flow.Node("file", "sources.file", new { file = flow.WriteFile("f.csv", Warehouse.TextEncodings.Find(encoding).GetBytes(text)) });

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("file.table").ShouldBe("имя text, город text");
        (await run.RowsAsync("file.table")).ShouldBe(["Ольга Ёлкина|Санкт-Петербург", "Пётр Иванов|Москва"]);
        Directory.GetFiles(flow.Folder, "*.csv").Length.ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_BadLines_AreRejectedWithPlaceAndReason()
    {
        await using var flow = new FlowTester();
        flow.Node("file", "sources.file", new
        {
            file = flow.WriteFile("f.csv", "id,sum,day\n1,5,2026-01-01\n2,x,2026-01-01\n3,7\n4,8,2026-01-01,9\n5,6,2026-01-01\n6,7,soon\n"),
            columns = new object[] { new { name = "sum", type = "decimal(2)", rename = "paid" }, new { name = "day", type = "date" } },
        });

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("file.table").ShouldBe("id integer, paid decimal(2), day date");
        (await run.RowsAsync("file.table")).ShouldBe(["1|5.00|2026-01-01", "5|6.00|2026-01-01"]);
        (await run.RowsAsync("file.rejects")).ShouldBe(
            ["3|sum|bad-value|2,x,2026-01-01", "4|day|missing-columns|3,7", "5||too-many-columns|4,8,2026-01-01,9", "7|day|bad-value|6,7,soon"]);
        run.Remark("RF2120").Message.En.ShouldContain("4");
        run.Tally("rejected").ShouldBe(4);
    }

    [Fact]
    public async Task RunAsync_BadLinesBetweenConvertedOnes_KeepTheirLineNumbers()
    {
        await using var flow = new FlowTester();
        flow.Node("file", "sources.file", new
        {
            file = flow.WriteFile("f.csv", "id,day\n1,02.01.2026\n2\n3,2026-01-03\n4,never\n5\n6,?\n"),
            columns = new object[] { new { name = "day", type = "date" } },
        });

        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("file.rejects", "line, \"column\", reason")).ShouldBe(["3|day|missing-columns", "5|day|bad-value", "6|day|missing-columns", "7|day|bad-value"]);
        run.CountOf("file.table").ShouldBe(2);
    }

    [Theory]
    [InlineData("stop", 0, RunStatus.Failed)]
    [InlineData("limit", 1, RunStatus.Failed)]
    [InlineData("limit", 2, RunStatus.Succeeded)]
    public async Task RunAsync_RejectsAboveTheLimit_StopTheRunEachTime(string policy, int most, RunStatus expected)
    {
        await using var flow = new FlowTester();
        flow.Node("file", "sources.file", new { file = flow.WriteFile("f.csv", "a,b\n1,2\n3\n4\n"), onReject = policy, maxRejects = most });

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var run = await flow.RunAsync();
            run.Result!.Status.ShouldBe(expected);
            if (expected == RunStatus.Failed)
            {
                run.Remark("RF2121").Node.ShouldBe("file");
            }
        }
    }

    [Fact]
    public async Task RunAsync_Parquet_IsReadInPlace()
    {
        await using var flow = new FlowTester { Mode = RunMode.Production };
        await flow.QueryAsync($"COPY (SELECT 7 AS id, 'x' AS name, DATE '2026-01-02' AS day) TO '{Path.Combine(flow.Folder, "f.parquet")}' (FORMAT parquet)");
        flow.Node("file", "sources.file", new { file = "f.parquet" }).Node("first", "rows.limit").Link("file.table -> first.input");

        var run = (await flow.RunAsync("first.output")).Succeeded();

        (await run.RowsAsync("first.output")).ShouldBe(["7|x|2026-01-02"]);
    }

    [Fact]
    public async Task RunAsync_UnchangedFile_IsReusedAndAChangedOneIsRead()
    {
        await using var flow = new FlowTester();
        flow.Node("file", "sources.file", new { file = flow.WriteFile("f.csv", "a\n1\n") });
        (await flow.RunAsync()).Succeeded();

        (await flow.RunAsync()).Result!.Node("file")!.Cached.ShouldBeTrue();
        flow.WriteFile("f.csv", "a\n2\n");
        var changed = await flow.RunAsync();

        changed.Result!.Node("file")!.Cached.ShouldBeFalse();
        (await changed.RowsAsync("file.table")).ShouldBe(["2"]);
    }
}
