using System.Runtime.InteropServices;

namespace RfmFlows.DuckDb.Native;

[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeDecimal(byte width, byte scale, Int128 value)
{
    public readonly byte Width = width;
    public readonly byte Scale = scale;
    public readonly NativeHugeInt Value = new((UInt128)value);
}
