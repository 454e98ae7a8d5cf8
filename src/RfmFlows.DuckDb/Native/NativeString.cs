using System.Runtime.InteropServices;

namespace RfmFlows.DuckDb.Native;

/// <summary>duckdb_string_t: up to twelve bytes lie in the value itself, longer texts behind a pointer.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeString
{
    public const int InlineCapacity = 12;

    [FieldOffset(0)]
    public uint Length;

    [FieldOffset(4)]
    private fixed byte _inline[InlineCapacity];

    [FieldOffset(8)]
    private readonly byte* _pointer;

    public static ReadOnlySpan<byte> Bytes(NativeString* value) =>
        new(value->Length <= InlineCapacity ? value->_inline : value->_pointer, checked((int)value->Length));

    /// <summary>Writes a text of at most <see cref="InlineCapacity"/> bytes; the unused bytes must be zero, for the library compares them.</summary>
    public static void WriteInline(NativeString* target, ReadOnlySpan<byte> text)
    {
        *target = default;
        target->Length = (uint)text.Length;
        text.CopyTo(new Span<byte>(target->_inline, InlineCapacity));
    }
}
