namespace RfmFlows.DuckDb.Native;

internal sealed class ValueHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_value(ref handle);
}
