namespace RfmFlows.DuckDb.Native;

internal sealed class LogicalTypeHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_logical_type(ref handle);
}
