namespace RfmFlows.Warehouse.Tests.Compliance;

public sealed class DuckDbCompliance(DuckDbEngine engine) : WarehouseCompliance(engine), IClassFixture<DuckDbEngine>;
