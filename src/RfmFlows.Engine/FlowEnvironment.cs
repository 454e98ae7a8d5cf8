using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>What scenarios are checked and run in.</summary>
/// <param name="Services">What particular nodes need: gateways, ledgers, secrets.</param>
public sealed record FlowEnvironment(Catalog Catalog, IWarehouse Warehouse, IServiceProvider Services, IFilePolicy Files, TimeProvider Clock);
