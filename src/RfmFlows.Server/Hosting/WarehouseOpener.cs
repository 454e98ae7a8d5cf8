using RfmFlows.Warehouse;

namespace RfmFlows.Server.Hosting;

/// <summary>Opens the warehouse that the options name.</summary>
internal static class WarehouseOpener
{
    /// <summary>
    /// The embedded warehouse of the data folder. While another process holds it, a private one beside it, so that runs never wait for each other;
    /// results are then not reused between runs.
    /// </summary>
    public static IWarehouse Open(FlowOptions options)
    {
        var spill = Path.Combine(options.DataFolder, "spill");
        var embedded = new DuckDbOptions
        {
            Path = Path.Combine(options.DataFolder, "warehouse.duckdb"), MemoryLimitMb = options.MemoryMb, Threads = options.Threads, SpillFolder = spill,
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
