using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Writing;

internal sealed unsafe class BlobWriter(ColumnType type) : VectorWriter(type)
{
    protected override bool TryWrite<T>(int row, T value)
    {
        if (value is not byte[] bytes)
        {
            return false;
        }

        fixed (byte* first = bytes)
        {
            NativeMethods.duckdb_unsafe_vector_assign_string_element_len(Vector, (ulong)row, first, (ulong)bytes.Length);
        }

        return true;
    }
}
