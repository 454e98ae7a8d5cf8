using System.Runtime.InteropServices;

namespace RfmFlows.DuckDb.Native;

[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativeListEntry(ulong Offset, ulong Length);
