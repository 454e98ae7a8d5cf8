using System.Data.Common;
using System.Runtime.CompilerServices;

namespace RfmFlows.Warehouse;

/// <summary>
/// One connection to the warehouse. Not for two threads at a time, except <see cref="Progress"/>.
/// A cancelled call interrupts the statement inside the engine.
/// </summary>
/// <remarks>Every method throws <see cref="WarehouseException"/> when the engine refuses or fails.</remarks>
public abstract class WarehouseSession : IAsyncDisposable
{
    public abstract Dialect Dialect { get; }

    /// <summary>Share of the running statement that is done, 0 to 1, or null when the engine cannot tell.</summary>
    public abstract double? Progress { get; }

    /// <summary>Runs a statement; returns the number of rows it changed, 0 where that has no meaning.</summary>
    public abstract Task<long> ExecuteAsync(string sql, CancellationToken cancellation);

    /// <summary>Runs a query and streams its rows. Dispose the reader before the next call.</summary>
    public abstract Task<DbDataReader> ReadAsync(string sql, CancellationToken cancellation);

    /// <summary>Runs a query and streams its rows as numbers, many at a time: for loops over millions of rows. Nothing may be missing in them.</summary>
    /// <param name="types">Of the columns, as <see cref="TableWriter.WriteNumbersAsync"/> has them; integers may be of 32 bits, and are read the quicker.</param>
    public virtual async IAsyncEnumerable<NumberBatch> ReadNumbersAsync(string sql, IReadOnlyList<ColumnType> types, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var reader = await ReadAsync(sql, cancellation);
        var batch = new NumberBatch(types.Count);
        while (await reader.ReadAsync(cancellation))
        {
            for (var i = 0; i < types.Count; i++)
            {
                batch.Room(i)[batch.Rows] = Number(reader, i, types[i]);
            }
            if (++batch.Rows == NumberBatch.MostRows)
            {
                yield return batch;
                batch.Rows = 0;
            }
        }
        if (batch.Rows > 0)
        {
            yield return batch;
        }
    }

    /// <summary>The columns that a SELECT would return, without running it.</summary>
    public abstract Task<Columns> DescribeAsync(string select, CancellationToken cancellation);

    /// <summary>Readies the session for picking few rows out of big tables, by an order or by their <see cref="Dialect.RowNumber"/>.</summary>
    public virtual Task PickFewAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Creates a table from a SELECT and returns its number of rows. There must be none of that name.</summary>
    public abstract Task<long> CreateTableAsync(TableName table, string select, CancellationToken cancellation);

    /// <summary>The same for a table that lives as long as a run at most, so that it need not outlast a crash of the engine.</summary>
    public virtual Task<long> CreateScratchTableAsync(TableName table, string select, CancellationToken cancellation) => CreateTableAsync(table, select, cancellation);

    /// <summary>Where a table had better stand that lives as long as a run at most: under the name that it was to have, unless the engine has a quicker place.</summary>
    public virtual TableName ScratchName(TableName wanted) => wanted;

    /// <summary>Opens a bulk load into a new table. Nothing is visible before <see cref="TableWriter.CompleteAsync"/>.</summary>
    public abstract Task<TableWriter> CreateTableAsync(TableName table, Columns columns, CancellationToken cancellation);

    /// <summary>A SELECT over a file's rows, whatever the engine needs for that: DuckDB reads the file in place, PostgreSQL loads it into <paramref name="staging"/> first.</summary>
    public abstract Task<FileRows> OpenFileAsync(FileRead file, TableName staging, CancellationToken cancellation);

    /// <summary>The columns of a Parquet or JSON file, without loading it.</summary>
    public abstract Task<Columns> DescribeFileAsync(FileRead file, CancellationToken cancellation);

    /// <summary>The first rows of a Parquet or JSON file as texts, without loading it; null where a value is missing.</summary>
    public abstract Task<IReadOnlyList<string?[]>> FirstRowsAsync(FileRead file, int count, CancellationToken cancellation);

    /// <summary>Writes the rows of a SELECT to a file and returns their number. The file appears whole or not at all.</summary>
    public abstract Task<long> ExportAsync(string select, Columns columns, FileWrite file, CancellationToken cancellation);

    /// <summary>The first value of the first row, or null.</summary>
    public async Task<object?> ScalarAsync(string sql, CancellationToken cancellation)
    {
        await using var reader = await ReadAsync(sql, cancellation);
        return await reader.ReadAsync(cancellation) && !await reader.IsDBNullAsync(0, cancellation) ? reader.GetValue(0) : null;
    }

    /// <summary>The number of rows of a table or view.</summary>
    public async Task<long> CountAsync(TableName table, CancellationToken cancellation) =>
        Convert.ToInt64(await ScalarAsync($"SELECT count(*) FROM {Dialect.Quote(table)}", cancellation));

    /// <summary>Creates a schema; no fault when it is there, or is created by another session at the same moment.</summary>
    public virtual Task CreateSchemaAsync(string schema, CancellationToken cancellation) =>
        ExecuteAsync($"CREATE SCHEMA IF NOT EXISTS {Dialect.Quote(schema)}", cancellation);

    /// <summary>Creates an empty table; no fault when it is there, or is created by another session at the same moment.</summary>
    /// <param name="definition">Columns and keys as SQL.</param>
    public virtual Task CreateMissingTableAsync(TableName table, string definition, CancellationToken cancellation) =>
        ExecuteAsync($"CREATE TABLE IF NOT EXISTS {Dialect.Quote(table)} ({definition})", cancellation);

    /// <summary>Removes a schema with everything in it; no fault when there is none.</summary>
    public Task DropSchemaAsync(string schema, CancellationToken cancellation) =>
        ExecuteAsync($"DROP SCHEMA IF EXISTS {Dialect.Quote(schema)} CASCADE", cancellation);

    public Task CreateViewAsync(TableName view, string select, CancellationToken cancellation) =>
        ExecuteAsync($"CREATE VIEW {Dialect.Quote(view)} AS {select}", cancellation);

    /// <summary>Removes a table and the views that read it; no fault when there is none.</summary>
    public Task DropTableAsync(TableName table, CancellationToken cancellation) =>
        ExecuteAsync($"DROP TABLE IF EXISTS {Dialect.Quote(table)} CASCADE", cancellation);

    public abstract ValueTask DisposeAsync();

    private static long Number(DbDataReader reader, int column, ColumnType type) => type.Kind switch
    {
        ColumnKind.Integer => reader.GetInt64(column),
        ColumnKind.Decimal => (long)(reader.GetDecimal(column) * (decimal)Math.Pow(10, type.Scale)),
        ColumnKind.Date => reader.GetFieldValue<DateOnly>(column).DayNumber,
        ColumnKind.Real => BitConverter.DoubleToInt64Bits(reader.GetDouble(column)),
        _ => throw new ArgumentException($"Values of type {type} are no numbers.", nameof(type)),
    };
}
