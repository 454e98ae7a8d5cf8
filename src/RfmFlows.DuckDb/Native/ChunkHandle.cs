namespace RfmFlows.DuckDb.Native;

internal sealed class ChunkHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(ref nint handle) => NativeMethods.duckdb_destroy_data_chunk(ref handle);
}
