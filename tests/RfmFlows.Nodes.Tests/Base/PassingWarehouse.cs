using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Tests.Base;

/// <summary>A warehouse that goes away with the process.</summary>
internal sealed class PassingWarehouse(IWarehouse inner) : IWarehouse
{
    public Dialect Dialect => inner.Dialect;

    public bool IsPrivate => true;

    public Task ScrubAsync(CancellationToken cancellation) => inner.ScrubAsync(cancellation);

    public Task<WarehouseSession> OpenSessionAsync(CancellationToken cancellation) => inner.OpenSessionAsync(cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
