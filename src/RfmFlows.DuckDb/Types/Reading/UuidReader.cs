using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Reading;

internal sealed unsafe class UuidReader(ColumnType type) : VectorReader<Guid>(type)
{
    public override Guid Get(int row) => UuidBits.FromStored(((NativeHugeInt*)Data)[row]);

    protected override bool TryOther<T>(int row, out T value) => Give(typeof(T) == typeof(string) ? Get(row).ToString() : "", out value);
}
