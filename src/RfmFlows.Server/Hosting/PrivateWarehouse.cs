using RfmFlows.Warehouse;

namespace RfmFlows.Server.Hosting;

/// <summary>A warehouse in a file of its own that goes away with the process.</summary>
internal sealed class PrivateWarehouse : IWarehouse
{
    private readonly string _folder;
    private readonly DuckDbWarehouse _inner;

    public PrivateWarehouse(FlowOptions options, DuckDbOptions embedded)
    {
        _folder = Path.Combine(options.DataFolder, "private", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(_folder);
        _inner = DuckDbWarehouse.Open(embedded with { Path = Path.Combine(_folder, "warehouse.duckdb"), SpillFolder = Path.Combine(_folder, "spill") });
    }

    public Dialect Dialect => _inner.Dialect;

    public bool IsPrivate => true;

    public Task ScrubAsync(CancellationToken cancellation) => _inner.ScrubAsync(cancellation);

    public Task<WarehouseSession> OpenSessionAsync(CancellationToken cancellation) => _inner.OpenSessionAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _inner.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
