using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Execution;

/// <summary>
/// An open database and the number of connections that use it; the last one closes it. DuckDB's own instance cache sees to it that one
/// file, or one named database in memory, is open once in the process, and refuses a second opening with other settings.
/// </summary>
internal sealed class Database
{
    private static readonly nint s_instances = NativeMethods.duckdb_create_instance_cache();
    private readonly DatabaseHandle _handle;
    private int _users = 1;

    private Database(DatabaseHandle handle) => _handle = handle;

    public static Database Open(string path, IReadOnlyDictionary<string, string> settings)
    {
        NativeMethods.duckdb_create_config(out var created);
        using var config = new ConfigHandle(created);
        foreach (var (name, value) in settings)
        {
            if (NativeMethods.duckdb_set_config(config, name, value) != NativeState.Success)
            {
                throw new DuckDBException($"Settings Error: The connection string sets '{name}', which DuckDB does not know or cannot set to this value.");
            }
        }

        var state = NativeMethods.duckdb_get_or_create_from_cache(s_instances, path, out var database, config.DangerousGetHandle(), out var error);
        var handle = new DatabaseHandle(database);
        if (state != NativeState.Success)
        {
            using (handle)
            {
                throw new DuckDBException(NativeText.Owned(error) ?? "IO Error: The database could not be opened.");
            }
        }

        return new Database(handle);
    }

    public ConnectionHandle Connect() => NativeMethods.duckdb_connect(_handle, out var connection) == NativeState.Success
        ? new ConnectionHandle(connection, _handle)
        : throw new DuckDBException("Connection Error: DuckDB gave no connection to the open database.");

    public Database Share()
    {
        Interlocked.Increment(ref _users);
        return this;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            _handle.Dispose();
        }
    }
}
