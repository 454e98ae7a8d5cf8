using System.Globalization;

namespace RfmFlows.Warehouse.Tests.Compliance;

public abstract partial class WarehouseCompliance
{
    private static readonly Columns AllTypes = Columns.Of(
        ("text", ColumnType.Text), ("whole", ColumnType.Integer), ("money", ColumnType.Money), ("fine", ColumnType.Decimal(12)), ("real", ColumnType.Real),
        ("flag", ColumnType.Boolean), ("day", ColumnType.Date), ("moment", ColumnType.DateTime));

    private static readonly object?[] Full =
        ["Їжак 'n' \"q\"\n€", long.MinValue + 1, -12345.67m, 0.123456789012m, 0.1 + 0.2, true, new DateOnly(2024, 2, 29), new DateTime(2026, 1, 2, 3, 4, 5).AddMicroseconds(678901)];

    [EngineFact]
    public async Task CreateTable_FromASelect_CountsAndHoldsItsRows()
    {
        (await MakeAsync("t", "SELECT 1 AS a UNION ALL SELECT 2")).ShouldBe(2);
        (await Session.CreateScratchTableAsync(Table("scratch"), $"SELECT a + 1 AS b FROM {From("t")}", None)).ShouldBe(2);
        (await Session.CountAsync(Table("t"), None)).ShouldBe(2);
        (await RowsAsync($"SELECT b FROM {From("scratch")} ORDER BY b")).ShouldBe(["2", "3"]);
        (await FaultAsync(() => MakeAsync("t", "SELECT 1 AS a"))).ShouldBe(WarehouseFault.Statement);
    }

    [EngineFact]
    public async Task DropTable_WithViewsOnIt_RemovesBoth()
    {
        await MakeAsync("t", "SELECT 1 AS a");
        await Session.CreateViewAsync(Table("v"), $"SELECT a FROM {From("t")}", None);

        await Session.DropTableAsync(Table("t"), None);
        await Session.DropTableAsync(Table("t"), None);

        (await FaultAsync(() => Session.CountAsync(Table("v"), None))).ShouldBe(WarehouseFault.Statement);
    }

    [EngineFact]
    public async Task DropSchema_WithTablesAndViews_RemovesAll()
    {
        var other = $"{Table("").Schema}_other";
        await Session.CreateSchemaAsync(other, None);
        await Session.CreateSchemaAsync(other, None);
        await Session.CreateTableAsync(new TableName(other, "t"), "SELECT 1 AS a", None);
        await Session.CreateViewAsync(new TableName(other, "v"), $"SELECT a FROM {Sql.Quote(new TableName(other, "t"))}", None);

        await Session.DropSchemaAsync(other, None);
        await Session.DropSchemaAsync(other, None);

        (await Session.ScalarAsync($"SELECT count(*) FROM information_schema.tables WHERE table_schema = {Sql.Literal(other)}", None)).ShouldBe(0L);
    }

    [EngineFact]
    public async Task Writer_EveryType_ComesBackAsItWas()
    {
        (await LoadAsync("t", AllTypes, Full, new object?[AllTypes.Count])).ShouldBe(2);

        await using var reader = await Session.ReadAsync($"SELECT * FROM {From("t")} ORDER BY whole NULLS LAST", None);
        (await reader.ReadAsync(None)).ShouldBeTrue();
        Enumerable.Range(0, AllTypes.Count).Select(reader.GetValue).ShouldBe(Full);
        Enumerable.Range(0, AllTypes.Count).Select(reader.GetFieldType).ShouldBe(Full.Select(v => v!.GetType()));
        (await reader.ReadAsync(None)).ShouldBeTrue();
        Enumerable.Range(0, AllTypes.Count).ShouldAllBe(i => reader.IsDBNull(i));
        (await reader.ReadAsync(None)).ShouldBeFalse();
    }

    [EngineFact]
    public async Task Writer_DecimalsAndUtcTimes_RoundsAwayFromZeroAndDropsTheZone()
    {
        var columns = Columns.Of(("money", ColumnType.Money), ("at", ColumnType.DateTime));
        await LoadAsync("t", columns, [1.005m, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)], [-1.005m, null]);
        (await RowsAsync($"SELECT * FROM {From("t")} ORDER BY money")).ShouldBe(["-1.01|", "1.01|2026-01-02 03:04:05"]);
    }

    [EngineFact]
    public async Task Writer_BeforeCompletion_ShowsNothing_AndDisposedLeavesNoTable()
    {
        await using var other = await OpenAsync();
        await using (var writer = await Session.CreateTableAsync(Table("t"), Columns.Of(("a", ColumnType.Integer)), None))
        {
            await writer.WriteAsync(new object?[] { 1L }, None);
            (await FaultAsync(() => other.CountAsync(Table("t"), None))).ShouldBe(WarehouseFault.Statement);
        }
        (await FaultAsync(() => Session.CountAsync(Table("t"), None))).ShouldBe(WarehouseFault.Statement);
    }

    [EngineFact]
    public async Task Writer_WhileTheSessionStreams_DisturbsNothing()
    {
        await using (var reader = await Session.ReadAsync(Numbers(100_000), None))
        await using (var writer = await Session.CreateTableAsync(Table("t"), Columns.Of(("a", ColumnType.Integer)), None))
        {
            while (await reader.ReadAsync(None))
            {
                await writer.WriteAsync(new object?[] { Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture) }, None);
            }
            (await writer.CompleteAsync(None)).ShouldBe(100_000);
        }
        (await Session.CountAsync(Table("t"), None)).ShouldBe(100_000);
    }

    [EngineFact]
    public async Task Names_LongAndForeign_StayApartAndComeBackWhole()
    {
        var start = string.Concat(Enumerable.Repeat("Дата последней покупки ", 4));
        var (first, second) = (start + "в магазине", start + "на сайте");
        await LoadAsync(start + "а", Columns.Of((first, ColumnType.Integer), (second, ColumnType.Integer)), [1L, 2L]);
        await LoadAsync(start + "б", Columns.Of(("a", ColumnType.Integer)));

        (await RowsAsync($"SELECT {Sql.Quote(second)}, {Sql.Quote(first)} FROM {From(start + "а")}")).ShouldBe(["2|1"]);
        (await Session.DescribeAsync($"SELECT * FROM {From(start + "а")}", None)).Select(c => c.Name).ShouldBe([first, second]);
        (await Session.CountAsync(Table(start + "б"), None)).ShouldBe(0);
        (await Session.ScalarAsync($"SELECT count(*) FROM information_schema.tables WHERE table_name = {Sql.Literal(Sql.Fit(start + "б"))}", None)).ShouldBe(1L);
    }

    private static string Numbers(long count) => $"SELECT n FROM generate_series(1, {count}) AS g(n)";
}
