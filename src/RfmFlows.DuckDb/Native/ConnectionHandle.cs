namespace RfmFlows.DuckDb.Native;

internal sealed class ConnectionHandle(nint handle, DatabaseHandle database) : NativeHandle(handle, database)
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_disconnect(ref handle);
}
