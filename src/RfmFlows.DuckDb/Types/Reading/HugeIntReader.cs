using System.Numerics;
using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Reading;

internal sealed unsafe class HugeIntReader(ColumnType type) : VectorReader<BigInteger>(type)
{
    public override BigInteger Get(int row)
    {
        var bits = ((NativeHugeInt*)Data)[row];
        return Type.Id == DuckDBType.HugeInt ? (BigInteger)bits.Signed : (BigInteger)bits.Bits;
    }

    protected override bool TryOther<T>(int row, out T value)
    {
        var bits = ((NativeHugeInt*)Data)[row];
        return Type.Id == DuckDBType.HugeInt ? NumberCast.TryTo(bits.Signed, out value) : NumberCast.TryTo(bits.Bits, out value);
    }
}
