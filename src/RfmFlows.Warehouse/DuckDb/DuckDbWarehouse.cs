using RfmFlows.DuckDb;

namespace RfmFlows.Warehouse;

/// <summary>The embedded warehouse: one DuckDB database in this process, with a session a connection.</summary>
public sealed class DuckDbWarehouse : IWarehouse
{
    /// <summary>Bytes of a log that is left behind.</summary>
    private const long MostLog = 8 << 20;

    /// <summary>A second database, in memory, for helper tables.</summary>
    internal const string Scratch = "rfmflows_scratch";

    // Keeps the database open while no session is.
    private readonly DuckDBConnection _root;
    private readonly string _log;

    private DuckDbWarehouse(DuckDBConnection root, string path, string scratchFolder)
    {
        _root = root;
        _log = $"{path}.wal";
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
            // Compressing what a run has just written would keep whoever waits for its end; see DisposeAsync.
            using var leave = new DuckDBCommand("PRAGMA disable_checkpoint_on_shutdown", root);
            leave.ExecuteNonQuery();
        }
        catch (DuckDBException e)
        {
            root.Dispose();
            throw DuckDbFaults.Translate(e);
        }
        return new DuckDbWarehouse(root, options.Path, options.SpillFolder ?? Path.GetDirectoryName(Path.GetFullPath(options.Path)) ?? Path.GetTempPath());
    }

    public Task<WarehouseSession> OpenSessionAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<WarehouseSession>(new DuckDbSession(OpenConnection()));
    }

    public async Task ScrubAsync(CancellationToken cancellation)
    {
        await using var session = await OpenSessionAsync(cancellation);
        await new DuckDbScrub(session, cancellation).RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        TakeLogOver();
        await _root.DisposeAsync();
    }

    // Whoever opens the file next has to do the work of the log again, and would wait for a long one. The engine merges the small row groups of big tables
    // meanwhile and writes these anew; compressed, they are written sooner, and read sooner ever after.
    private void TakeLogOver()
    {
        if (new FileInfo(_log) is not { Exists: true, Length: > MostLog })
        {
            return;
        }
        try
        {
            using var checkpoint = new DuckDBCommand("CHECKPOINT", _root);
            checkpoint.ExecuteNonQuery();
        }
        catch (DuckDBException)
        {
            // Somebody else still writes, or the disk is full: the log is as safe.
        }
    }

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
