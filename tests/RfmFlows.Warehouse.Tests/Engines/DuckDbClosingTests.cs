namespace RfmFlows.Warehouse.Tests.Engines;

/// <summary>What a closed warehouse leaves beside its file.</summary>
public sealed class DuckDbClosingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rfmflows-closing-").FullName;

    private DuckDbOptions Options => new() { Path = Path.Combine(_folder, "warehouse.duckdb"), Threads = 2, MemoryLimitMb = 256 };

    private string Log => $"{Options.Path}.wal";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a short log stays, for closing must not take long", 1000, true)]
    [InlineData("a long one does not, for opening must not take long", 50_000, false)]
    public async Task Closing_LeavesAShortLogAtMost_AndTheRowsAreThere(string why, int rows, bool stays)
    {
        await using (var warehouse = DuckDbWarehouse.Open(Options))
        {
            await using var session = await warehouse.OpenSessionAsync(CancellationToken.None);
            await session.ExecuteAsync($"CREATE TABLE texts AS SELECT i, repeat('text ', 50) || i AS t FROM generate_series(1, {rows}) AS g(i)", CancellationToken.None);
        }

        File.Exists(Log).ShouldBe(stays, why);
        await using var again = DuckDbWarehouse.Open(Options);
        await using var reading = await again.OpenSessionAsync(CancellationToken.None);
        (await reading.CountAsync(new TableName("main", "texts"), CancellationToken.None)).ShouldBe(rows);
    }

    [Fact]
    public async Task Closing_WithALongLog_LeavesBigTablesCompressed()
    {
        await using (var warehouse = DuckDbWarehouse.Open(Options))
        {
            await using var session = await warehouse.OpenSessionAsync(CancellationToken.None);
            // Row groups as an import leaves them: a full one and a small one, in turns, which are merged when the log is taken over.
            await session.ExecuteAsync("CREATE TABLE many (i BIGINT, word VARCHAR)", CancellationToken.None);
            for (var part = 0; part < 3; part++)
            {
                await session.ExecuteAsync("INSERT INTO many SELECT i, 'word ' || i % 10 FROM generate_series(1, 122880) AS g(i)", CancellationToken.None);
                await session.ExecuteAsync("INSERT INTO many SELECT i, 'word ' || i % 10 FROM generate_series(1, 2000) AS g(i)", CancellationToken.None);
            }
            await session.ExecuteAsync("CREATE TABLE texts AS SELECT i, repeat('text ', 50) || i AS t FROM generate_series(1, 50000) AS g(i)", CancellationToken.None);
        }

        File.Exists(Log).ShouldBeFalse();
        await using var again = DuckDbWarehouse.Open(Options);
        await using var reading = await again.OpenSessionAsync(CancellationToken.None);
        var bare = await reading.ScalarAsync(
            "SELECT CAST(coalesce(sum(count), 0) AS BIGINT) FROM pragma_storage_info('many') WHERE column_name = 'word' AND segment_type = 'VARCHAR' AND compression = 'Uncompressed'", CancellationToken.None);
        bare.ShouldBeOfType<long>().ShouldBeLessThan(10_000);
    }

    [Fact]
    public async Task Closing_WhileSomebodyStillWrites_LosesNothingThatWasWritten()
    {
        var warehouse = DuckDbWarehouse.Open(Options);
        var other = DuckDbWarehouse.Open(Options);
        await using (var session = await warehouse.OpenSessionAsync(CancellationToken.None))
        {
            await session.ExecuteAsync("CREATE TABLE texts AS SELECT i, repeat('text ', 50) || i AS t FROM generate_series(1, 50000) AS g(i)", CancellationToken.None);
        }
        await using (var writing = await other.OpenSessionAsync(CancellationToken.None))
        {
            await writing.ExecuteAsync("BEGIN", CancellationToken.None);
            await writing.ExecuteAsync("CREATE TABLE unfinished AS SELECT 1 AS x", CancellationToken.None);
            await warehouse.DisposeAsync();
        }
        await other.DisposeAsync();

        await using var again = DuckDbWarehouse.Open(Options);
        await using var reading = await again.OpenSessionAsync(CancellationToken.None);
        (await reading.CountAsync(new TableName("main", "texts"), CancellationToken.None)).ShouldBe(50_000);
    }
}
