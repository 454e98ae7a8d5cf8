using System.Runtime.InteropServices;

namespace RfmFlows.DuckDb.Native;

/// <summary>Texts as the library hands them out: some are ours to free, some belong to the object asked.</summary>
internal static class NativeText
{
    public static string Borrowed(nint text) => Marshal.PtrToStringUTF8(text) ?? "";

    public static string? Owned(nint text)
    {
        if (text == 0)
        {
            return null;
        }

        var copy = Marshal.PtrToStringUTF8(text);
        NativeMethods.duckdb_free(text);
        return copy;
    }
}
