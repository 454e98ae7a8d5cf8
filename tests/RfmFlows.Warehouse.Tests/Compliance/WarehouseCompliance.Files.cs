using System.Text;

namespace RfmFlows.Warehouse.Tests.Compliance;

public abstract partial class WarehouseCompliance
{
    [EngineFact]
    public async Task Export_Csv_HasTheseBytes()
    {
        var columns = Columns.Of(("id", ColumnType.Integer), ("te,xt", ColumnType.Text), ("sum", ColumnType.Money), ("real", ColumnType.Real), ("ok", ColumnType.Boolean),
            ("day", ColumnType.Date), ("#at", ColumnType.DateTime));
        await LoadAsync("t", columns,
            [1L, "plain", 1.5m, 1.0, true, new DateOnly(2026, 1, 31), new DateTime(2026, 1, 31, 10, 0, 0)], [2L, "", -0.05m, 1e20, false, null, new DateTime(2026, 1, 31, 10, 0, 0, 250)],
            [3L, "a,b", null, 0.1, null, null, null], [4L, "say \"hi\"", null, 1e15, null, null, null], [5L, "two\nlines", null, double.NaN, null, null, null], [6L, "x#y", null, -1.5e-7, null, null, null],
            [7L, " a;'\\. ", null, null, null, null, null], [8L, null, null, null, null, null, null], [9L, "Їжак\t€", null, null, null, null, null], [10L, "c\rr", null, null, null, null, null]);
        var select = $"SELECT * FROM {From("t")} {Sql.TotalOrder([], columns)}";

        (await Session.ExportAsync(select, columns, new FileWrite(FilePath("a.csv"), FileFormat.Csv), None)).ShouldBe(10);

        (await File.ReadAllTextAsync(FilePath("a.csv"))).ShouldBe(
            "id,\"te,xt\",sum,real,ok,day,\"#at\"\n1,plain,1.50,1.0,true,2026-01-31,2026-01-31 10:00:00\n2,\"\",-0.05,1e+20,false,,2026-01-31 10:00:00.25\n3,\"a,b\",,0.1,,,\n"
            + "4,\"say \"\"hi\"\"\",,1000000000000000.0,,,\n5,\"two\nlines\",,nan,,,\n6,\"x#y\",,-1.5e-07,,,\n7, a;'\\. ,,,,,\n8,,,,,,\n9,Їжак\t€,,,,,\n10,\"c\rr\",,,,,\n");
    }

    [EngineFact]
    public async Task Export_CsvForm_IsKept_AndNothingElseIsLeft()
    {
        var columns = Columns.Of(("day", ColumnType.Date), ("at", ColumnType.DateTime), ("t", ColumnType.Text));
        await LoadAsync("t", columns, [new DateOnly(2026, 1, 31), new DateTime(2026, 1, 31, 10, 20, 30), "a;b,c"]);
        var form = new CsvForm(';', Header: false, DateFormat: "%d.%m.%Y", DateTimeFormat: "%d.%m.%Y %H;%M");

        await Session.ExportAsync($"SELECT * FROM {From("t")}", columns, new FileWrite(FilePath("form.csv"), FileFormat.Csv, form), None);

        (await File.ReadAllTextAsync(FilePath("form.csv"))).ShouldBe("31.01.2026;\"31.01.2026 10;20\";\"a;b,c\"\n");
        Directory.GetFiles(engine.Folder, "*.tmp").ShouldBeEmpty();
    }

    [EngineFact]
    public async Task Export_OfAFailingQuery_KeepsTheOldFile()
    {
        var columns = Columns.Of(("a", ColumnType.Integer));
        await File.WriteAllTextAsync(FilePath("old.csv"), "old");
        await LoadAsync("t", Columns.Of(("t", ColumnType.Text)), ["1"], ["x"]);

        (await FaultAsync(() => Session.ExportAsync($"SELECT {Sql.Cast("t", ColumnType.Integer)} AS a FROM {From("t")}", columns, new FileWrite(FilePath("old.csv"), FileFormat.Csv), None))).ShouldBe(WarehouseFault.Value);

        (await File.ReadAllTextAsync(FilePath("old.csv"))).ShouldBe("old");
        Directory.GetFiles(engine.Folder, "*.tmp").ShouldBeEmpty();
    }

    [EngineFact]
    public async Task Files_WrittenAndRead_GiveTheSameTable()
    {
        await LoadAsync("t", AllTypes, Full, new object?[AllTypes.Count]);
        var all = $"SELECT * FROM {From("t")} {Sql.TotalOrder([], AllTypes)}";
        await RoundTripAsync("a.parquet", FileFormat.Parquet, all);
        await RoundTripAsync("a.csv", FileFormat.Csv, all);
    }

    [EngineFact]
    public async Task Files_Json_AreReadAsTheySay()
    {
        await File.WriteAllTextAsync(FilePath("a.json"), """[{"id": 1, "name": "Їжак", "on": "2026-01-31"}, {"id": 2, "name": null, "on": null}]""");
        var rows = await Session.OpenFileAsync(new FileRead(FilePath("a.json"), FileFormat.Json), Table("json"), None);
        foreach (var columns in (Columns[])[await Session.DescribeAsync(rows.Select, None), await Session.DescribeFileAsync(new FileRead(FilePath("a.json"), FileFormat.Json), None)])
        {
            columns.Select(c => $"{c.Name} {c.Type}").ShouldBe(["id integer", "name text", "on date"]);
        }
        (await RowsAsync($"SELECT * FROM ({rows.Select}) AS f ORDER BY id")).ShouldBe(["1|Їжак|2026-01-31", "2||"]);

        await Session.ExportAsync($"SELECT * FROM ({rows.Select}) AS f ORDER BY id", Columns.Of(("id", ColumnType.Integer), ("name", ColumnType.Text), ("on", ColumnType.Date)),
            new FileWrite(FilePath("b.json"), FileFormat.Json), None);
        (await File.ReadAllTextAsync(FilePath("b.json"))).ShouldContain("\"name\":\"Їжак\"");
    }

    [EngineFact]
    public async Task Files_CsvWithBadLines_AreReadAndTheLinesTold()
    {
        await File.WriteAllTextAsync(FilePath("bad.csv"), "id;on;paid\n1;31.01.2026;1,50\nx;31.01.2026;2\n3;31.02.2026;3\n4;01.02.2026;4,25;extra\n5;;\n", Encoding.UTF8);
        FileColumn[] columns = [new("id", ColumnType.Integer), new("on", ColumnType.Date) { Formats = ["%d.%m.%Y"] }, new("paid", ColumnType.Money)];
        var read = new FileRead(FilePath("bad.csv"), FileFormat.Csv, columns, new CsvForm(';', DecimalComma: true), CollectRejects: true);

        var rows = await Session.OpenFileAsync(read, Table("staging"), None);

        (await RowsAsync($"SELECT * FROM ({rows.Select}) AS f ORDER BY id")).ShouldBe(["1|2026-01-31|1.50", "5||"]);
        (await RowsAsync(rows.Rejects!)).ShouldBe(["3|id|bad-value|x;31.01.2026;2", "4|on|bad-value|3;31.02.2026;3", "5||too-many-columns|4;01.02.2026;4,25;extra"]);
    }

    [EngineFact]
    public async Task Files_CsvColumnsThatNobodyWants_RejectLinesWhereTheyAreChecked()
    {
        (await IdleAsync(isChecked: true)).ShouldBe(["1", "2|paid|bad-value", "3|yes|bad-value"], ignoreOrder: true);
        (await IdleAsync(isChecked: false)).ShouldBe(["1", "2", "3"], ignoreOrder: true);
    }

    // The rows and the rejects of a file whose columns of money and of yes and no are not wanted.
    private async Task<IReadOnlyList<string>> IdleAsync(bool isChecked)
    {
        await File.WriteAllTextAsync(FilePath("idle.csv"), "id,paid,yes\n1,1.50,да\n2,much,нет\n3,2.00,maybe\n");
        FileColumn[] columns =
        [
            new("id", ColumnType.Integer), new("paid", ColumnType.Money) { Wanted = false, Checked = isChecked },
            new("yes", ColumnType.Boolean) { Formats = ["да|нет"], Wanted = false, Checked = isChecked },
        ];
        var rows = await Session.OpenFileAsync(new FileRead(FilePath("idle.csv"), FileFormat.Csv, columns, new CsvForm(), CollectRejects: true), Table($"idle_{isChecked}"), None);
        var read = await RowsAsync($"SELECT * FROM ({rows.Select}) AS f");
        return [.. read, .. await RowsAsync($"SELECT line - 1, \"column\", reason FROM ({rows.Rejects}) AS r")];
    }

    [EngineFact]
    public async Task Files_MissingOrBroken_AreTheFilesFault()
    {
        FileColumn[] columns = [new("a", ColumnType.Integer)];
        (await FaultAsync(async () => await RowsAsync((await Session.OpenFileAsync(new FileRead(FilePath("none.csv"), FileFormat.Csv, columns, new CsvForm()), Table("s1"), None)).Select))).ShouldBe(WarehouseFault.File);
        await File.WriteAllTextAsync(FilePath("broken.parquet"), "no parquet");
        (await FaultAsync(async () => await RowsAsync((await Session.OpenFileAsync(new FileRead(FilePath("broken.parquet"), FileFormat.Parquet), Table("s2"), None)).Select))).ShouldNotBe(WarehouseFault.Other);
    }

    private async Task RoundTripAsync(string name, FileFormat format, string all)
    {
        await Session.ExportAsync(all, AllTypes, new FileWrite(FilePath(name), format), None);
        var read = format == FileFormat.Csv ? new FileRead(FilePath(name), format, [.. AllTypes.Select(c => new FileColumn(c.Name, c.Type))], new CsvForm()) : new FileRead(FilePath(name), format);
        var rows = await Session.OpenFileAsync(read, Table($"from {name}"), None);
        (await Session.DescribeAsync(rows.Select, None)).ShouldBe(AllTypes, name);
        (await RowsAsync($"SELECT * FROM ({rows.Select}) AS f {Sql.TotalOrder([], AllTypes)}")).ShouldBe(await RowsAsync(all), name);
    }
}
