using System.Numerics;
using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>Reads BIGNUM: three bytes of header, then the size, highest byte first; a negative number has every bit turned.</summary>
internal sealed unsafe class BigNumReader(ColumnType type) : VectorReader<BigInteger>(type)
{
    private const int HeaderLength = 3;

    public override BigInteger Get(int row)
    {
        var bytes = NativeString.Bytes((NativeString*)Data + row);
        var negative = (bytes[0] & 0x80) == 0;
        Span<byte> size = bytes[HeaderLength..].ToArray();
        for (var i = 0; negative && i < size.Length; i++)
        {
            size[i] = (byte)~size[i];
        }

        var value = new BigInteger(size, isUnsigned: true, isBigEndian: true);
        return negative ? -value : value;
    }

    protected override bool TryOther<T>(int row, out T value) => NumberCast.TryTo(Get(row), out value);
}
