namespace RfmFlows.DuckDb.Native;

internal sealed class PreparedHandle(nint handle, ConnectionHandle connection) : NativeHandle(handle, connection)
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_prepare(ref handle);
}
