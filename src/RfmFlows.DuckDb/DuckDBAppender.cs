using System.Data;
using RfmFlows.DuckDb.Native;
using RfmFlows.DuckDb.Types;
using RfmFlows.DuckDb.Types.Writing;

namespace RfmFlows.DuckDb;

/// <summary>
/// Adds rows to a table, by far faster than INSERT. <see cref="Close"/> keeps all rows, disposing without it discards all of them: where
/// the connection is in no transaction, the appender runs in one of its own, which other commands on the connection share. Inside a caller's transaction, rows already handed to DuckDB
/// go the way of that transaction.
/// </summary>
public sealed class DuckDBAppender : IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly AppenderHandle _appender;
    private readonly ChunkHandle _chunk;
    private readonly VectorWriter[] _columns;
    private readonly DuckDBAppenderRow _row;
    private readonly int _capacity = (int)NativeMethods.duckdb_vector_size();
    private readonly DuckDBTransaction? _transaction;
    private int _rowCount;
    private bool _closed;

    internal DuckDBAppender(DuckDBConnection connection, string? catalog, string? schema, string table)
    {
        connection.EnsureNotStreaming();
        if (connection.Transaction is { IsOfAppender: true })
        {
            throw new InvalidOperationException(
                "An appender is open on this connection. Close it first, begin a transaction around both, or use Duplicate() for a second connection.");
        }

        _connection = connection;
        var state = NativeMethods.duckdb_appender_create_ext(connection.Handle, catalog, schema, table, out var created);
        _appender = new AppenderHandle(created, connection.Handle);
        try
        {
            ThrowIfFailed(state);
            var types = ColumnTypes();
            _columns = Array.ConvertAll(types, type => VectorWriters.Create(ColumnType.Of(type)));
            _chunk = CreateChunk(types);
            _transaction = connection.Transaction is null
                ? new DuckDBTransaction(connection, IsolationLevel.Unspecified) { IsOfAppender = true }
                : null;
        }
        catch
        {
            _appender.Dispose();
            throw;
        }

        _row = new DuckDBAppenderRow(this, _columns);
        BindColumns();
        connection.Track(this);
    }

    /// <summary>How many columns a row has.</summary>
    public int ColumnCount => _columns.Length;

    /// <summary>Starts a row.</summary>
    /// <exception cref="InvalidOperationException">The row before has not ended.</exception>
    public IDuckDBAppenderRow CreateRow()
    {
        EnsureOpen();
        if (_row.IsOpen)
        {
            throw new InvalidOperationException("The row before has not ended; call EndRow first.");
        }

        _row.Start(_rowCount);
        return _row;
    }

    /// <summary>
    /// Adds a row of numbers as the columns store them, by far the quickest way: as <see cref="DuckDBColumn.Values{T}"/> gives them for BIGINT, INTEGER, DATE,
    /// TIMESTAMP and DECIMAL of 5 to 18 digits, for DOUBLE its bits; null is NULL.
    /// </summary>
    /// <exception cref="ArgumentException">The row has not one number a column.</exception>
    /// <exception cref="InvalidCastException">A column stores something else.</exception>
    /// <exception cref="OverflowException">A number has more digits than its column.</exception>
    public void AppendStored(ReadOnlySpan<long?> row)
    {
        EnsureOpen();
        if (row.Length != _columns.Length || _row.IsOpen)
        {
            throw _row.IsOpen
                ? new InvalidOperationException("The row before has not ended; call EndRow first.")
                : new ArgumentException($"The row has {row.Length} of {_columns.Length} columns.", nameof(row));
        }

        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] is { } number)
            {
                _columns[i].WriteStored(_rowCount, number);
            }
            else
            {
                _columns[i].WriteNull(_rowCount);
            }
        }

        EndRow();
    }

    /// <summary>Writes all rows to the table and ends the appender.</summary>
    /// <exception cref="InvalidOperationException">The last row has not ended.</exception>
    /// <exception cref="DuckDBException">The rows break a constraint of the table; none of them is kept.</exception>
    public void Close()
    {
        EnsureOpen();
        if (_row.IsOpen)
        {
            throw new InvalidOperationException("The last row has not ended; call EndRow first.");
        }

        HandOver();
        ThrowIfFailed(NativeMethods.duckdb_appender_flush(_appender));
        _transaction?.Commit();
        Release();
    }

    /// <summary>Ends the appender; without <see cref="Close"/> before, its rows are discarded.</summary>
    public void Dispose()
    {
        if (!_closed)
        {
            Release();
            _transaction?.Dispose();
        }
    }

    internal void EnsureOpen() => ObjectDisposedException.ThrowIf(_closed, this);

    internal void WriteDefault(int column, int row) =>
        ThrowIfFailed(NativeMethods.duckdb_append_default_to_chunk(_appender, _chunk, (ulong)column, (ulong)row));

    internal void EndRow()
    {
        if (++_rowCount == _capacity)
        {
            HandOver();
        }
    }

    private void HandOver()
    {
        if (_rowCount == 0)
        {
            return;
        }

        NativeMethods.duckdb_data_chunk_set_size(_chunk, (ulong)_rowCount);
        ThrowIfFailed(NativeMethods.duckdb_append_data_chunk(_appender, _chunk));
        NativeMethods.duckdb_data_chunk_reset(_chunk);
        _rowCount = 0;
        BindColumns();
    }

    private void BindColumns()
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].Bind(NativeMethods.duckdb_data_chunk_get_vector(_chunk, (ulong)i));
        }
    }

    private LogicalTypeHandle[] ColumnTypes() =>
    [
        .. Enumerable.Range(0, (int)NativeMethods.duckdb_appender_column_count(_appender))
            .Select(i => new LogicalTypeHandle(NativeMethods.duckdb_appender_column_type(_appender, (ulong)i))),
    ];

    private static unsafe ChunkHandle CreateChunk(LogicalTypeHandle[] types)
    {
        fixed (nint* pointers = Array.ConvertAll(types, type => type.DangerousGetHandle()))
        {
            var chunk = new ChunkHandle(NativeMethods.duckdb_create_data_chunk(pointers, (ulong)types.Length));
            Array.ForEach(types, type => type.Dispose());
            return chunk;
        }
    }

    private void Release()
    {
        _closed = true;
        _chunk.Dispose();
        _appender.Dispose();
        _connection.Forget(this);
    }

    private void ThrowIfFailed(NativeState state)
    {
        if (state == NativeState.Success)
        {
            return;
        }

        var error = NativeMethods.duckdb_appender_error_data(_appender);
        try
        {
            throw new DuckDBException(
                NativeText.Borrowed(NativeMethods.duckdb_error_data_message(error)),
                NativeMethods.duckdb_error_data_error_type(error));
        }
        finally
        {
            NativeMethods.duckdb_destroy_error_data(ref error);
        }
    }
}
