using System.Text;
using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>Reads BIT: the first byte says how many leading bits of the second are padding.</summary>
internal sealed unsafe class BitReader(ColumnType type) : VectorReader<string>(type)
{
    public override string Get(int row)
    {
        var bytes = NativeString.Bytes((NativeString*)Data + row);
        var text = new StringBuilder(bytes.Length * 8);
        foreach (var part in bytes[1..])
        {
            text.Append($"{part:b8}");
        }

        return text.ToString(bytes[0], text.Length - bytes[0]);
    }
}
