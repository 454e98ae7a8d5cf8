namespace RfmFlows.Warehouse;

/// <summary>
/// Where tables live and SQL runs: the seam between the engine and DuckDB (embedded) or PostgreSQL/Citus.
/// Implementations hold no table in the process's own heap.
/// </summary>
public interface IWarehouse : IAsyncDisposable
{
    /// <summary>The SQL of this warehouse.</summary>
    Dialect Dialect { get; }

    /// <summary>A folder for short-lived files, with room for copies of what is loaded; it may not exist yet.</summary>
    string ScratchFolder => Path.GetTempPath();

    /// <summary>It goes away with the process, so that nothing can be kept here for later.</summary>
    bool IsPrivate => false;

    /// <summary>
    /// Writes out what is still in memory and overwrites what was deleted, so that it can be read nowhere in the warehouse's own files any more.
    /// Of a server, its own rules decide when freed space is used anew.
    /// </summary>
    Task ScrubAsync(CancellationToken cancellation);

    /// <summary>Opens a session. Sessions are independent of each other and may work at the same time.</summary>
    Task<WarehouseSession> OpenSessionAsync(CancellationToken cancellation);
}
