using System.Buffers.Binary;
using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types;

/// <summary>UUIDs as 128-bit numbers. Stored ones have the highest bit turned, so that they sort as signed numbers.</summary>
internal static class UuidBits
{
    private static readonly UInt128 s_sign = UInt128.One << 127;

    public static Guid FromStored(NativeHugeInt stored)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, stored.Bits ^ s_sign);
        return new Guid(bytes, bigEndian: true);
    }

    public static NativeHugeInt ToStored(Guid value) => new(Plain(value) ^ s_sign);

    public static UInt128 Plain(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
