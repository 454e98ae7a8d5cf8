using System.Buffers;
using System.Text;
using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Writing;

/// <summary>Writes VARCHAR. Short texts go straight into the vector; only longer ones need a call.</summary>
internal sealed unsafe class VarcharWriter(ColumnType type) : VectorWriter(type)
{
    private const int StackCapacity = 512;

    protected override bool TryWrite<T>(int row, T value)
    {
        if (value is not string text)
        {
            return false;
        }

        var capacity = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = capacity > StackCapacity ? ArrayPool<byte>.Shared.Rent(capacity) : null;
        var buffer = rented ?? stackalloc byte[StackCapacity];
        WriteBytes(row, buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return true;
    }

    /// <summary>Writes bytes that are known to be UTF-8.</summary>
    private void WriteBytes(int row, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= NativeString.InlineCapacity)
        {
            NativeString.WriteInline((NativeString*)Data + row, bytes);
            return;
        }

        fixed (byte* first = bytes)
        {
            NativeMethods.duckdb_unsafe_vector_assign_string_element_len(Vector, (ulong)row, first, (ulong)bytes.Length);
        }
    }
}
