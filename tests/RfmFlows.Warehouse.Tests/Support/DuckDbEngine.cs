namespace RfmFlows.Warehouse.Tests;

public sealed class DuckDbEngine : ITestEngine
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("rfmflows-warehouse-").FullName;

    public IWarehouse Warehouse { get; private set; } = null!;

    public Task InitializeAsync()
    {
        Warehouse = DuckDbWarehouse.Open(new DuckDbOptions { Path = Path.Combine(Folder, "warehouse.duckdb"), MemoryLimitMb = 512, Threads = 2 });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await Warehouse.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
