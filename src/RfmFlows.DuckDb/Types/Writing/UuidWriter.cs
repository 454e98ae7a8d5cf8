using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Writing;

internal sealed unsafe class UuidWriter(ColumnType type) : VectorWriter(type)
{
    protected override bool TryWrite<T>(int row, T value)
    {
        if (typeof(T) != typeof(Guid))
        {
            return false;
        }

        ((NativeHugeInt*)Data)[row] = UuidBits.ToStored(NumberCast.As<T, Guid>(value));
        return true;
    }
}
