using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Writing;

internal sealed unsafe class HugeIntWriter(ColumnType type) : VectorWriter(type)
{
    protected override bool TryWrite<T>(int row, T value)
    {
        UInt128 bits;
        if (Type.Id == DuckDBType.UnsignedHugeInt)
        {
            if (!NumberCast.TryFrom(value, out bits))
            {
                return false;
            }
        }
        else
        {
            if (!NumberCast.TryFrom<T, Int128>(value, out var signed))
            {
                return false;
            }

            bits = (UInt128)signed;
        }

        ((NativeHugeInt*)Data)[row] = new NativeHugeInt(bits);
        return true;
    }
}
