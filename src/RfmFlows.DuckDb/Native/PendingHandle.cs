namespace RfmFlows.DuckDb.Native;

internal sealed class PendingHandle(nint handle, PreparedHandle prepared) : NativeHandle(handle, prepared)
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_pending(ref handle);
}
