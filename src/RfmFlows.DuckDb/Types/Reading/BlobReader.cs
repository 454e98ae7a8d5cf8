using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Reading;

internal sealed unsafe class BlobReader(ColumnType type) : VectorReader<byte[]>(type)
{
    public override byte[] Get(int row) => Bytes(row).ToArray();

    protected override bool TryOther<T>(int row, out T value)
    {
        value = default!;
        return typeof(T) == typeof(Stream) && Give<Stream, T>(new MemoryStream(Get(row), writable: false), out value);
    }

    private ReadOnlySpan<byte> Bytes(int row) => NativeString.Bytes((NativeString*)Data + row);
}
