using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>What scenarios are checked and run in.</summary>
/// <param name="Services">What particular nodes need: gateways, ledgers, secrets.</param>
public sealed record FlowEnvironment(Catalog Catalog, IWarehouse Warehouse, IServiceProvider Services, IFilePolicy Files, TimeProvider Clock)
{
    /// <summary>A service that the host provides.</summary>
    public T Service<T>()
        where T : class =>
        (T?)Services.GetService(typeof(T)) ?? throw new InvalidOperationException($"The host provides no {typeof(T).Name}.");
}
