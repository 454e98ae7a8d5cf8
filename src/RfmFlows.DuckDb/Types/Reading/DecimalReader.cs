using System.Numerics;
using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>Reads DECIMAL. What does not fit into .NET's decimal is given as an integer, or as exact text where it has places.</summary>
internal sealed unsafe class DecimalReader(ColumnType type) : VectorReader<decimal>(type)
{
    public override decimal Get(int row) => DecimalScale.TryToDecimal(Raw(row), Type.Scale, out var value)
        ? value
        : throw new OverflowException($"The {Type} value does not fit into decimal; read it as String or BigInteger.");

    public override object Box(int row)
    {
        var raw = Raw(row);
        if (DecimalScale.TryToDecimal(raw, Type.Scale, out var value))
        {
            return value;
        }

        return Type.Scale == 0 ? (BigInteger)raw : DecimalScale.ToText(raw, Type.Scale);
    }

    protected override bool TryOther<T>(int row, out T value)
    {
        if (typeof(T) == typeof(string))
        {
            return Give(DecimalScale.ToText(Raw(row), Type.Scale), out value);
        }

        if (typeof(T) == typeof(double))
        {
            return Give((double)Raw(row) / (double)DecimalScale.PowerOfTen(Type.Scale), out value);
        }

        return Type.Scale == 0 ? NumberCast.TryTo(Raw(row), out value) : NumberCast.TryTo(Get(row), out value);
    }

    private Int128 Raw(int row) => Type.Storage switch
    {
        DuckDBType.SmallInt => ((short*)Data)[row],
        DuckDBType.Integer => ((int*)Data)[row],
        DuckDBType.BigInt => ((long*)Data)[row],
        _ => ((NativeHugeInt*)Data)[row].Signed,
    };
}
