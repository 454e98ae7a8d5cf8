using System.Runtime.InteropServices;

namespace RfmFlows.DuckDb.Native;

/// <summary>duckdb_hugeint and duckdb_uhugeint: Int128 itself may not be passed by value through a native call.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeHugeInt(UInt128 bits)
{
    public readonly ulong Lower = (ulong)bits;
    public readonly ulong Upper = (ulong)(bits >> 64);

    public UInt128 Bits => new(Upper, Lower);

    public Int128 Signed => (Int128)Bits;
}
