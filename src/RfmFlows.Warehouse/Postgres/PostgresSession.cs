using System.Data;
using System.Data.Common;
using Npgsql;

namespace RfmFlows.Warehouse;

/// <summary>A session of a warehouse in PostgreSQL.</summary>
internal sealed class PostgresSession(
    NpgsqlConnection connection, Func<CancellationToken, Task<NpgsqlConnection>> connect, PostgresDialect dialect, PostgresFiles files) : WarehouseSession
{
    // Below that, the planner's guesses do no harm.
    private const ulong RowsWorthStatistics = 10_000;

    private readonly PostgresStop _stop = new(connection.ProcessID, connect);

    public override PostgresDialect Dialect => dialect;

    /// <summary>PostgreSQL does not tell how far a query is.</summary>
    public override double? Progress => null;

    public override async Task<long> ExecuteAsync(string sql, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(sql, cancellation);
        }
        catch (PostgresException e) when (e is { SqlState: PostgresErrorCodes.UniqueViolation, SchemaName: "pg_catalog" })
        {
            // Another session created the same thing at the same moment, which IF NOT EXISTS does not see. Now it does.
            return await GuardAsync(() => RunAsync(sql, cancellation));
        }
        catch (NpgsqlException e)
        {
            throw PostgresFaults.Translate(e);
        }
    }

    public override Task<DbDataReader> ReadAsync(string sql, CancellationToken cancellation) => GuardAsync<DbDataReader>(async () =>
    {
        var command = new NpgsqlCommand(sql, connection);
        try
        {
            return new PostgresRows(command, await _stop.AwaitAsync(command.ExecuteReaderAsync(cancellation), cancellation));
        }
        catch
        {
            await command.DisposeAsync();
            throw;
        }
    });

    public override async Task<Columns> DescribeAsync(string select, CancellationToken cancellation)
    {
        var columns = await NativeColumnsAsync(select, cancellation);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return columns.FirstOrDefault(c => !names.Add(dialect.FullName(c.Name))) is { Name: { } twice }
            ? throw new WarehouseException(WarehouseFault.Statement, $"The column '{dialect.FullName(twice)}' appears twice.")
            : new Columns(columns.Select(c => new Column(dialect.FullName(c.Name), PostgresTypes.Parse(c.Type))));
    }

    public override Task<long> CreateTableAsync(TableName table, string select, CancellationToken cancellation) => CreateAsync("TABLE", table, select, cancellation);

    // Not written to the log: a crash of the server empties it, and ends the run that used it.
    public override Task<long> CreateScratchTableAsync(TableName table, string select, CancellationToken cancellation) =>
        CreateAsync("UNLOGGED TABLE", table, select, cancellation);

    public override async Task<TableWriter> CreateTableAsync(TableName table, Columns columns, CancellationToken cancellation) =>
        await PostgresTableWriter.OpenAsync(await connect(cancellation), dialect, table, columns, isScratch: false, cancellation);

    public override Task<FileRows> OpenFileAsync(FileRead file, TableName staging, CancellationToken cancellation) => files.LoadAsync(
        file, staging, dialect,
        async (table, columns) =>
        {
            await DropTableAsync(table, cancellation);
            return await PostgresTableWriter.OpenAsync(await connect(cancellation), dialect, table, columns, isScratch: true, cancellation);
        },
        cancellation);

    public override Task<Columns> DescribeFileAsync(FileRead file, CancellationToken cancellation) => files.DescribeAsync(file, cancellation);

    public override Task<IReadOnlyList<string?[]>> FirstRowsAsync(FileRead file, int count, CancellationToken cancellation) => files.FirstRowsAsync(file, count, cancellation);

    public override Task<long> ExportAsync(string select, Columns columns, FileWrite file, CancellationToken cancellation) => files.WriteAsync(this, select, columns, file, cancellation);

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    // Texts get the collation C, so that comparing, sorting and grouping go by code point whatever the server's locale.
    private Task<long> CreateAsync(string what, TableName table, string select, CancellationToken cancellation) => GuardAsync(async () =>
    {
        var columns = (await NativeColumnsAsync(select, cancellation)).Select(c => (Name: dialect.Quote(c.Name), c.Type))
            .Select(c => PostgresTypes.IsCollated(c.Type) ? $"{c.Name} COLLATE \"C\" AS {c.Name}" : c.Name);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"CREATE {what} {dialect.Quote(table)} AS SELECT {string.Join(", ", columns)} FROM ({select}) AS made"));
        await _stop.AwaitAsync(batch.ExecuteNonQueryAsync(cancellation), cancellation);
        var rows = batch.BatchCommands[0].Rows;
        if (rows >= RowsWorthStatistics)
        {
            await RunAsync($"ANALYZE {dialect.Quote(table)}", cancellation);
        }
        return (long)rows;
    });

    private Task<List<(string Name, string Type)>> NativeColumnsAsync(string select, CancellationToken cancellation) => GuardAsync(async () =>
    {
        await using var command = new NpgsqlCommand(select, connection);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SchemaOnly, cancellation);
        return Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.GetDataTypeName(i))).ToList();
    });

    private async Task<long> RunAsync(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return Math.Max(0, await _stop.AwaitAsync(command.ExecuteNonQueryAsync(cancellation), cancellation));
    }

    private static async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (NpgsqlException e)
        {
            throw PostgresFaults.Translate(e);
        }
    }
}
