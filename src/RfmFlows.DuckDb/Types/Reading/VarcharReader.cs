using System.Text;
using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Reading;

internal sealed unsafe class VarcharReader(ColumnType type) : VectorReader<string>(type)
{
    public override string Get(int row) => Encoding.UTF8.GetString(Bytes(row));

    protected override bool TryOther<T>(int row, out T value) => Give(typeof(T) == typeof(byte[]) ? Bytes(row).ToArray() : [], out value);

    private ReadOnlySpan<byte> Bytes(int row) => NativeString.Bytes((NativeString*)Data + row);
}
