using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Writing;

/// <summary>Writes DECIMAL from any number. What the column's width or places cannot hold is an error, never rounded.</summary>
internal sealed unsafe class DecimalWriter(ColumnType type) : VectorWriter(type)
{
    private readonly Int128 _limit = DecimalScale.PowerOfTen(type.Width);

    protected override bool TryWrite<T>(int row, T value)
    {
        Int128 raw;
        if (typeof(T) == typeof(Int128) || typeof(T) == typeof(System.Numerics.BigInteger))
        {
            NumberCast.TryFrom(value, out raw);
            raw = checked(raw * DecimalScale.PowerOfTen(Type.Scale));
        }
        else if (NumberCast.TryFrom<T, decimal>(value, out var number))
        {
            raw = DecimalScale.FromDecimal(number, Type.Scale);
        }
        else
        {
            return false;
        }

        if (raw >= _limit || raw <= -_limit)
        {
            throw new OverflowException($"The number does not fit into {Type}.");
        }

        Store(row, raw);
        return true;
    }

    private void Store(int row, Int128 raw)
    {
        switch (Type.Storage)
        {
            case DuckDBType.SmallInt: ((short*)Data)[row] = (short)raw; break;
            case DuckDBType.Integer: ((int*)Data)[row] = (int)raw; break;
            case DuckDBType.BigInt: ((long*)Data)[row] = (long)raw; break;
            default: ((NativeHugeInt*)Data)[row] = new NativeHugeInt((UInt128)raw); break;
        }
    }
}
