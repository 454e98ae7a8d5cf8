using RfmFlows.Warehouse;

namespace RfmFlows.Server.Hosting;

/// <summary>Opens the warehouse that the options name.</summary>
internal static class WarehouseOpener
{
    /// <summary>
    /// PostgreSQL where a connection string is given, else the embedded warehouse of the data folder. While another process holds it, a private one beside it, so that runs never wait for each other;
    /// results are then not reused between runs.
    /// </summary>
    /// <exception cref="WarehouseException">PostgreSQL cannot be reached.</exception>
    public static async Task<IWarehouse> OpenAsync(FlowOptions options, CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(options.WarehouseConnection))
        {
            return await PostgresWarehouse.OpenAsync(
                new PostgresOptions
                {
                    ConnectionString = options.WarehouseConnection, FileMemoryMb = options.MemoryMb, FileThreads = options.Threads, SpillFolder = options.SpillFolder,
                },
                cancellation);
        }
        var embedded = new DuckDbOptions
        {
            Path = Path.Combine(options.DataFolder, "warehouse.duckdb"), MemoryLimitMb = options.MemoryMb, Threads = options.Threads, SpillFolder = options.SpillFolder,
        };
        try
        {
            return DuckDbWarehouse.Open(embedded);
        }
        catch (WarehouseException e) when (e.Fault == WarehouseFault.Connection)
        {
            return new PrivateWarehouse(options, embedded);
        }
    }
}
