namespace RfmFlows.Warehouse.Tests.Compliance;

public abstract partial class WarehouseCompliance
{
    [EngineFact]
    public async Task Describe_EveryType_GivesNamesAndTypesInOrder()
    {
        await LoadAsync("t", AllTypes);
        var columns = await Session.DescribeAsync($"SELECT * FROM {From("t")}", None);
        columns.ShouldBe(AllTypes);
    }

    [EngineFact]
    public async Task Describe_Expressions_GivesTheKindsOfTheirResults()
    {
        var columns = await Session.DescribeAsync("SELECT count(*) AS a, 'x' AS b, 1 = 1 AS c, DATE '2026-01-31' AS d, TIMESTAMP '2026-01-31 10:00:00' AS \"E f\"", None);
        columns.Select(c => $"{c.Name} {c.Type}").ShouldBe(["a integer", "b text", "c boolean", "d date", "E f datetime"]);
    }

    [EngineFact]
    public async Task Faults_ByWhatIsWrong_AreSorted()
    {
        await LoadAsync("t", Columns.Of(("a", ColumnType.Integer), ("t", ColumnType.Text)), [0L, "x"]);
        (string Sql, WarehouseFault Fault)[] cases =
        [
            ("SELEC 1", WarehouseFault.Statement),
            ($"SELECT b FROM {From("t")}", WarehouseFault.Statement),
            ($"SELECT nothing(a) FROM {From("t")}", WarehouseFault.Statement),
            ($"SELECT * FROM {From("none")}", WarehouseFault.Statement),
            ($"SELECT {Sql.Cast("t", ColumnType.Integer)} FROM {From("t")}", WarehouseFault.Value),
            ($"SELECT {Sql.Cast("t", ColumnType.Date)} FROM {From("t")}", WarehouseFault.Value),
            ($"SELECT a + 9223372036854775807 + 1 FROM {From("t")}", WarehouseFault.Value),
        ];
        foreach (var (sql, fault) in cases)
        {
            (await FaultAsync(() => RowsAsync(sql))).ShouldBe(fault, sql);
        }
        (await FaultAsync(() => Session.DescribeAsync("SELECT b FROM (SELECT 1 AS a) AS x", None))).ShouldBe(WarehouseFault.Statement);
        (await RowsAsync("SELECT 1")).ShouldBe(["1"]);
    }

    [EngineFact]
    public async Task Cancelled_AQuery_StopsAndLeavesTheSessionUsable()
    {
        // Far more pairs than could be counted while a test lasts.
        var endless = $"SELECT count(*) FROM ({Numbers(10_000_000)}) AS a(x), ({Numbers(10_000_000)}) AS b(y) WHERE x % 7 = y % 11";
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Should.ThrowAsync<OperationCanceledException>(() => Session.ScalarAsync(endless, stop.Token));

        (await RowsAsync("SELECT 1")).ShouldBe(["1"]);
    }

    [EngineFact]
    public async Task Read_LeftInTheMiddle_LeavesTheSessionUsable()
    {
        await using (var reader = await Session.ReadAsync(Numbers(5_000_000), None))
        {
            (await reader.ReadAsync(None)).ShouldBeTrue();
        }
        (await RowsAsync("SELECT 1")).ShouldBe(["1"]);
    }

    [EngineFact]
    public async Task Sessions_AtTheSameTime_WorkIndependently()
    {
        var schema = $"{Table("").Schema}_race";
        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            await using var session = await OpenAsync();
            await session.CreateSchemaAsync(schema, None);
            await session.CreateMissingTableAsync(new TableName(schema, "all"), "a BIGINT PRIMARY KEY", None);
            return await session.CreateTableAsync(new TableName(schema, $"t{i}"), Numbers(1000 + i), None);
        }));
        counts.ShouldBe(Enumerable.Range(0, 8).Select(i => 1000L + i));
        await Session.DropSchemaAsync(schema, None);
    }
}
