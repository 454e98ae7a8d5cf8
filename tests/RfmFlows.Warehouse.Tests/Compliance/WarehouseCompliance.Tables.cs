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
    public async Task Writer_Numbers_AreTheValuesThatTheyStandFor()
    {
        var columns = Columns.Of(("i", ColumnType.Integer), ("money", ColumnType.Money), ("tenths", ColumnType.Decimal(1)), ("day", ColumnType.Date), ("real", ColumnType.Real));
        await using (var writer = await Session.CreateTableAsync(Table("t"), columns, None))
        {
            await writer.WriteNumbersAsync(new long?[] { long.MinValue, -12345, 15, new DateOnly(2024, 2, 29).DayNumber, BitConverter.DoubleToInt64Bits(0.1) }, None);
            await writer.WriteNumbersAsync(new long?[] { 7, 999_999_999_999_999_999, 0, new DateOnly(1969, 12, 31).DayNumber, BitConverter.DoubleToInt64Bits(-2) }, None);
            await writer.WriteNumbersAsync(new long?[] { null, null, null, null, null }, None);
            (await writer.CompleteAsync(None)).ShouldBe(3);
        }
        (await RowsAsync($"SELECT * FROM {From("t")} ORDER BY i"))
            .ShouldBe(["-9223372036854775808|-123.45|1.5|2024-02-29|0.1", "7|9999999999999999.99|0.0|1969-12-31|-2", "||||"]);
    }

    [EngineFact]
    public async Task Writer_NumbersForATextOrOfTooManyColumns_AreRefused()
    {
        await using var writer = await Session.CreateTableAsync(Table("t"), Columns.Of(("i", ColumnType.Integer), ("t", ColumnType.Text)), None);
        await Should.ThrowAsync<Exception>(async () => await writer.WriteNumbersAsync(new long?[] { 1, 2 }, None));
    }

    [EngineFact]
    public async Task ReadNumbers_ManyRowsOfBothWidths_ComeInOrder()
    {
        var (rows, sum, last) = (0L, 0L, -1L);
        await foreach (var batch in Session.ReadNumbersAsync($"SELECT CAST(n AS INTEGER) AS narrow, CAST(n * 10000000000 AS BIGINT) AS wide FROM ({Numbers(10_000)}) AS s(n) ORDER BY n", [ColumnType.Integer, ColumnType.Integer], None))
        {
            for (var row = 0; row < batch.Rows; row++)
            {
                batch[0, row].ShouldBeGreaterThan(last);
                batch[1, row].ShouldBe(batch[0, row] * 10_000_000_000);
                (last, rows, sum) = (batch.Column(0)[row], rows + 1, sum + batch[0, row]);
            }
        }
        (rows, sum).ShouldBe((10_000, 10_000 * 10_001L / 2));
    }

    [EngineFact]
    public async Task ReadNumbers_OfEachKind_AreThoseThatTheWriterTakes()
    {
        var columns = Columns.Of(("i", ColumnType.Integer), ("money", ColumnType.Money), ("part", ColumnType.Decimal(4)), ("day", ColumnType.Date), ("real", ColumnType.Real));
        long?[][] rows =
        [
            [long.MinValue, -12345, 15_0000, new DateOnly(2024, 2, 29).DayNumber, BitConverter.DoubleToInt64Bits(0.1)],
            [7, 999_999_999_999_999_999, 1, new DateOnly(1969, 12, 31).DayNumber, BitConverter.DoubleToInt64Bits(-2)],
        ];
        await using (var writer = await Session.CreateTableAsync(Table("t"), columns, None))
        {
            foreach (var row in rows)
            {
                await writer.WriteNumbersAsync(row, None);
            }
            await writer.CompleteAsync(None);
        }

        var read = new List<long[]>();
        await foreach (var batch in Session.ReadNumbersAsync($"SELECT * FROM {From("t")} ORDER BY i", [.. columns.Select(c => c.Type)], None))
        {
            read.AddRange(Enumerable.Range(0, batch.Rows).Select(row => Enumerable.Range(0, columns.Count).Select(column => batch[column, row]).ToArray()));
        }
        read.ShouldBe(rows.Select(r => r.Select(v => v!.Value).ToArray()));
    }

    [EngineFact]
    public async Task ReadNumbers_OfAFailingStatement_TellsTheFault()
    {
        var fault = await FaultAsync(async () =>
        {
            await foreach (var _ in Session.ReadNumbersAsync("SELECT nothing FROM nowhere", [ColumnType.Integer], None))
            {
            }
        });
        fault.ShouldBe(WarehouseFault.Statement);
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
