using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RfmFlows.DuckDb;

namespace RfmFlows.Warehouse;

/// <summary>A session of the embedded warehouse.</summary>
internal sealed class DuckDbSession(DuckDBConnection connection) : WarehouseSession
{
    // Taken by whoever creates what others may create at the same moment: IF NOT EXISTS does not see it before they are done. All that have opened a file
    // in this process share its tables, and creating is rare.
    private static readonly SemaphoreSlim Creating = new(1);

    private const int MostPicked = 1000;

    public override Dialect Dialect => DuckDbDialect.Instance;

    public override double? Progress => connection.GetQueryProgress() is { Percentage: >= 0 and <= 100 } progress ? progress.Percentage / 100 : null;

    public override async Task<long> ExecuteAsync(string sql, CancellationToken cancellation)
    {
        try
        {
            await using var command = Command(sql);
            return await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (DuckDBException e)
        {
            throw DuckDbFaults.Translate(e);
        }
    }

    public override Task CreateSchemaAsync(string schema, CancellationToken cancellation) =>
        InTurnAsync(() => base.CreateSchemaAsync(schema, cancellation), cancellation);

    public override Task CreateMissingTableAsync(TableName table, string definition, CancellationToken cancellation) =>
        InTurnAsync(() => base.CreateMissingTableAsync(table, definition, cancellation), cancellation);

    // In memory nothing is compressed, which is most of the work of writing texts into the file; what does not fit is spilled.
    public override TableName ScratchName(TableName wanted) => new(DuckDbWarehouse.Scratch, $"{wanted.Schema}_{wanted.Name}");

    public override async Task<DbDataReader> ReadAsync(string sql, CancellationToken cancellation)
    {
        var command = Command(sql);
        return new WarehouseRows(command, await StreamAsync(command, cancellation), DuckDbFaults.Translate);
    }

    public override async IAsyncEnumerable<NumberBatch> ReadNumbersAsync(string sql, IReadOnlyList<ColumnType> types, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(sql);
        await using var reader = await StreamAsync(command, cancellation);
        var batch = new NumberBatch(reader.FieldCount);
        while (Fill(batch, reader))
        {
            yield return batch;
        }
    }

    public override async Task<Columns> DescribeAsync(string select, CancellationToken cancellation)
    {
        var columns = new List<Column>();
        await using var reader = await ReadAsync($"DESCRIBE {select}", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            columns.Add(new Column(reader.GetString(0), DuckDbTypes.Parse(reader.GetString(1))));
        }
        return new Columns(columns);
    }

    // By default it hands fifty values at most down to the scan, and reads every column of the whole table for more. Elsewhere that suits it.
    public override async Task PickFewAsync(CancellationToken cancellation)
    {
        await ExecuteAsync($"SET SESSION dynamic_or_filter_threshold = {MostPicked}", cancellation);
        await ExecuteAsync($"SET SESSION late_materialization_max_rows = {MostPicked}", cancellation);
    }

    public override async Task<long> CreateTableAsync(TableName table, string select, CancellationToken cancellation)
    {
        await ExecuteAsync($"CREATE TABLE {Dialect.Quote(table)} AS {select}", cancellation);
        return await CountAsync(table, cancellation);
    }

    public override Task<TableWriter> CreateTableAsync(TableName table, Columns columns, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult<TableWriter>(new DuckDbTableWriter(connection.Duplicate(), table, columns));
        }
        catch (DuckDBException e)
        {
            throw DuckDbFaults.Translate(e);
        }
    }

    public override Task<FileRows> OpenFileAsync(FileRead file, TableName staging, CancellationToken cancellation) =>
        DuckDbFiles.OpenAsync(file, staging, this, cancellation);

    public override async Task<Columns> DescribeFileAsync(FileRead file, CancellationToken cancellation) =>
        await DescribeAsync((await OpenFileAsync(file, new TableName("main", "file"), cancellation)).Select, cancellation);

    public override async Task<IReadOnlyList<string?[]>> FirstRowsAsync(FileRead file, int count, CancellationToken cancellation)
    {
        var select = (await OpenFileAsync(file, new TableName("main", "file"), cancellation)).Select;
        var columns = await DescribeAsync(select, cancellation);
        var texts = string.Join(", ", columns.Select(c => Dialect.Cast(Dialect.Quote(c.Name), ColumnType.Text)));
        var rows = new List<string?[]>();
        await using var reader = await ReadAsync($"SELECT {texts} FROM ({select}) AS f LIMIT {count}", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))]);
        }
        return rows;
    }

    public override async Task<long> ExportAsync(string select, Columns columns, FileWrite file, CancellationToken cancellation)
    {
        var unfinished = $"{file.Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file.Path))!);
            var rows = await ExecuteAsync($"COPY ({select}) TO {Dialect.Literal(unfinished)} ({DuckDbFiles.WriteOptions(file)})", cancellation);
            File.Move(unfinished, file.Path, overwrite: true);
            return rows;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    private static async Task<DuckDBDataReader> StreamAsync(DuckDBCommand command, CancellationToken cancellation)
    {
        command.UseStreamingMode = true;
        try
        {
            return await command.ExecuteReaderAsync(cancellation);
        }
        catch (DuckDBException e)
        {
            await command.DisposeAsync();
            throw DuckDbFaults.Translate(e);
        }
    }

    private static bool Fill(NumberBatch batch, DuckDBDataReader reader)
    {
        try
        {
            if (!reader.ReadChunk(out var chunk))
            {
                return false;
            }
            batch.Rows = chunk.RowCount;
            for (var i = 0; i < chunk.ColumnCount; i++)
            {
                Copy(chunk.Column(i), batch.Room(i));
            }
            return true;
        }
        catch (DuckDBException e)
        {
            throw DuckDbFaults.Translate(e);
        }
    }

    // As the engine stores them, so that nothing is computed.
    private static void Copy(DuckDBColumn column, Span<long> room)
    {
        if (column.Type is DuckDBType.Double)
        {
            MemoryMarshal.Cast<double, long>(column.Values<double>()).CopyTo(room);
        }
        else if (column.Type is DuckDBType.Integer or DuckDBType.Date)
        {
            var first = column.Type == DuckDBType.Date ? DuckDbTypes.FirstDay : 0;
            var narrow = column.Values<int>();
            for (var row = 0; row < narrow.Length; row++)
            {
                room[row] = narrow[row] + first;
            }
        }
        else
        {
            column.Values<long>().CopyTo(room);
        }
    }

    private static async Task InTurnAsync(Func<Task> create, CancellationToken cancellation)
    {
        await Creating.WaitAsync(cancellation);
        try
        {
            await create();
        }
        finally
        {
            Creating.Release();
        }
    }

    // A statement holds a thread of the pool in any case, so it may as well be the one that asks for it.
    private DuckDBCommand Command(string sql) => new(sql, connection) { RunsInline = true };
}
