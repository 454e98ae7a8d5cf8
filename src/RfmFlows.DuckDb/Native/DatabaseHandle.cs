namespace RfmFlows.DuckDb.Native;

internal sealed class DatabaseHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_close(ref handle);
}
