using RfmFlows.DuckDb.Native;
using RfmFlows.DuckDb.Types.Reading;

namespace RfmFlows.DuckDb.Execution;

/// <summary>The result of one statement.</summary>
internal sealed unsafe class Result(ResultHandle handle) : IDisposable
{
    public bool HasRows => NativeMethods.duckdb_result_return_type(*handle.Pointer) == NativeResultKind.QueryResult;

    public int ColumnCount => (int)NativeMethods.duckdb_column_count(handle.Pointer);

    /// <summary>How many rows the statement changed; -1 where it is not one that changes rows.</summary>
    public int RowsChanged => NativeMethods.duckdb_result_return_type(*handle.Pointer) == NativeResultKind.ChangedRows
        ? (int)Math.Min(int.MaxValue, NativeMethods.duckdb_rows_changed(handle.Pointer))
        : -1;

    public string ColumnName(int column) => NativeText.Borrowed(NativeMethods.duckdb_column_name(handle.Pointer, (ulong)column));

    public nint ColumnType(int column) => NativeMethods.duckdb_column_logical_type(handle.Pointer, (ulong)column);

    /// <summary>Takes the next chunk, in place of the one before, and points the readers at its columns.</summary>
    /// <returns>Its number of rows; 0 at the end.</returns>
    public int FetchChunk(VectorReader[] columns)
    {
        var held = false;
        try
        {
            // Whoever closes the connection from another thread meanwhile must not free the result under the fetch.
            handle.DangerousAddRef(ref held);
            var chunk = handle.FetchChunk();
            if (chunk == 0)
            {
                ThrowIfFailed();
                return 0;
            }

            for (var i = 0; i < columns.Length; i++)
            {
                columns[i].Bind(NativeMethods.duckdb_data_chunk_get_vector(chunk, (ulong)i));
            }

            return (int)NativeMethods.duckdb_data_chunk_get_size(chunk);
        }
        finally
        {
            if (held)
            {
                handle.DangerousRelease();
            }
        }
    }

    public void ThrowIfFailed()
    {
        if (NativeMethods.duckdb_result_error(handle.Pointer) is not 0 and var text)
        {
            throw new DuckDBException(NativeText.Borrowed(text), NativeMethods.duckdb_result_error_type(handle.Pointer));
        }
    }

    public void Dispose() => handle.Dispose();
}
