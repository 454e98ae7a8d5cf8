namespace RfmFlows.DuckDb.Native;

internal sealed class ConfigHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_config(ref handle);
}
