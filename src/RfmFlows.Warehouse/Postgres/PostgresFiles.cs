namespace RfmFlows.Warehouse;

/// <summary>
/// Reads and writes files for a server that does not see them: an engine embedded in this process reads and writes them, and the rows are streamed
/// to and from the server.
/// </summary>
internal sealed class PostgresFiles(PostgresOptions options)
{
    private static readonly Columns RejectColumns = Columns.Of(
        ("line", ColumnType.Integer), ("column", ColumnType.Text), ("reason", ColumnType.Text), ("content", ColumnType.Text));

    private static readonly TableName Staging = new("main", "file");

    /// <summary>Loads a file's rows into the staging table, and the lines that could not be read into another beside it.</summary>
    public async Task<FileRows> LoadAsync(
        FileRead file, TableName staging, PostgresDialect sql, Func<TableName, Columns, Task<PostgresTableWriter>> createAsync, CancellationToken cancellation)
    {
        await using var engine = OpenEngine();
        await using var session = await engine.OpenSessionAsync(cancellation);
        var rows = await session.OpenFileAsync(file, Staging, cancellation);
        var columns = await session.DescribeAsync(rows.Select, cancellation);
        await CopyAsync(session, rows.Select, columns, await createAsync(staging, columns), cancellation);
        var select = $"SELECT * FROM {sql.Quote(staging)}";
        if (rows.Rejects is null)
        {
            return new FileRows(select, null) { IsTable = true };
        }
        var rejected = staging with { Name = $"{staging.Name}_rejects" };
        await CopyAsync(session, rows.Rejects, RejectColumns, await createAsync(rejected, RejectColumns), cancellation);
        return new FileRows(select, $"SELECT * FROM {sql.Quote(rejected)} ORDER BY line") { IsTable = true };
    }

    public async Task<Columns> DescribeAsync(FileRead file, CancellationToken cancellation)
    {
        await using var engine = OpenEngine();
        await using var session = await engine.OpenSessionAsync(cancellation);
        return await session.DescribeFileAsync(file, cancellation);
    }

    public async Task<IReadOnlyList<string?[]>> FirstRowsAsync(FileRead file, int count, CancellationToken cancellation)
    {
        await using var engine = OpenEngine();
        await using var session = await engine.OpenSessionAsync(cancellation);
        return await session.FirstRowsAsync(file, count, cancellation);
    }

    public async Task<long> WriteAsync(PostgresSession session, string select, Columns columns, FileWrite file, CancellationToken cancellation)
    {
        if (file.Format == FileFormat.Csv)
        {
            return await PostgresCsv.WriteAsync(session, select, columns, file, cancellation);
        }
        await using var engine = OpenEngine();
        await using var target = await engine.OpenSessionAsync(cancellation);
        var copy = new TableName("main", "rows");
        await CopyAsync(session, select, columns, await target.CreateTableAsync(copy, columns, cancellation), cancellation);
        return await target.ExportAsync($"SELECT * FROM {target.Dialect.Quote(copy)}", columns, file, cancellation);
    }

    private static async Task CopyAsync(WarehouseSession from, string select, Columns columns, TableWriter to, CancellationToken cancellation)
    {
        await using var writer = to;
        var sql = from.Dialect;
        var places = Enumerable.Range(0, columns.Count).Select(i => $"c{i}").ToList();
        var list = columns.Select((c, i) => sql.Cast(places[i], c.Type));
        await using var reader = await from.ReadAsync($"SELECT {string.Join(", ", list)} FROM ({select}) AS copied({string.Join(", ", places)})", cancellation);
        var row = new object?[columns.Count];
        while (await reader.ReadAsync(cancellation))
        {
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }
            await writer.WriteAsync(row, cancellation);
        }
        await writer.CompleteAsync(cancellation);
    }

    // One for each file: it costs some milliseconds, and what it held is given back at once.
    private DuckDbWarehouse OpenEngine() => DuckDbWarehouse.Open(new DuckDbOptions
    {
        Path = ":memory:", MemoryLimitMb = options.FileMemoryMb, Threads = options.FileThreads, SpillFolder = options.SpillFolder,
    });
}
