using RfmFlows.DuckDb;

namespace RfmFlows.Warehouse;

/// <summary>The embedded warehouse: one DuckDB database in this process, with a session a connection.</summary>
public sealed class DuckDbWarehouse : IWarehouse
{
    /// <summary>A second database, in memory, for helper tables.</summary>
    internal const string Scratch = "rfmflows_scratch";

    // Keeps the database open while no session is.
    private readonly DuckDBConnection _root;

    private DuckDbWarehouse(DuckDBConnection root, string scratchFolder)
    {
        _root = root;
        ScratchFolder = scratchFolder;
    }

    public Dialect Dialect => DuckDbDialect.Instance;

    /// <summary>The spill folder; by default the folder of the database.</summary>
    public string ScratchFolder { get; }

    /// <exception cref="WarehouseException"><see cref="WarehouseFault.Connection"/>: another process holds the file.</exception>
    public static DuckDbWarehouse Open(DuckDbOptions options)
    {
        var settings = new DuckDBConnectionStringBuilder { DataSource = options.Path };
        settings["memory_limit"] = $"{options.MemoryLimitMb}MiB";
        settings["threads"] = $"{options.Threads}";
        if (options.SpillFolder is { } folder)
        {
            settings["temp_directory"] = folder;
        }
        var root = new DuckDBConnection(settings.ConnectionString);
        try
        {
            root.Open();
            // Instants in files would else come as local times of the machine.
            using var zone = new DuckDBCommand("SET GLOBAL TimeZone = 'UTC'", root);
            zone.ExecuteNonQuery();
            // Openings of one file within a process share one instance, and so its scratch database.
            using var attach = new DuckDBCommand($"ATTACH IF NOT EXISTS ':memory:' AS {Scratch}", root);
            attach.ExecuteNonQuery();
            // The log is as safe and quicker to leave behind: compressing what a run has just written would keep whoever waits for its end.
            using var leave = new DuckDBCommand("PRAGMA disable_checkpoint_on_shutdown", root);
            leave.ExecuteNonQuery();
        }
        catch (DuckDBException e)
        {
            root.Dispose();
            throw DuckDbFaults.Translate(e);
        }
        return new DuckDbWarehouse(root, options.SpillFolder ?? Path.GetDirectoryName(Path.GetFullPath(options.Path)) ?? Path.GetTempPath());
    }

    public Task<WarehouseSession> OpenSessionAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<WarehouseSession>(new DuckDbSession(OpenConnection()));
    }

    public async ValueTask DisposeAsync() => await _root.DisposeAsync();

    private DuckDBConnection OpenConnection()
    {
        var connection = _root.Duplicate();
        try
        {
            connection.Open();
            return connection;
        }
        catch (DuckDBException e)
        {
            connection.Dispose();
            throw DuckDbFaults.Translate(e);
        }
    }
}
