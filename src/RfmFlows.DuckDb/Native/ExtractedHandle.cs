namespace RfmFlows.DuckDb.Native;

internal sealed class ExtractedHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_extracted(ref handle);
}
