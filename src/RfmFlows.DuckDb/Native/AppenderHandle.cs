namespace RfmFlows.DuckDb.Native;

internal sealed class AppenderHandle(nint handle, ConnectionHandle connection) : NativeHandle(handle, connection)
{
    protected override void Destroy(ref nint handle)
    {
        // Destroying writes what is still buffered; rows that were to be kept have been flushed by now.
        NativeMethods.duckdb_appender_clear(handle);
        NativeMethods.duckdb_appender_destroy(ref handle);
    }
}
