using System.Runtime.InteropServices;

namespace RfmFlows.DuckDb.Native;

/// <summary>duckdb_result: all but the last field are kept by the library for its older interface.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    private readonly ulong _columnCount;
    private readonly ulong _rowCount;
    private readonly ulong _rowsChanged;
    private readonly nint _columns;
    private readonly nint _errorMessage;
    private readonly nint _internalData;
}
