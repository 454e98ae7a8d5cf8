namespace RfmFlows.Warehouse.Tests.Compliance;

public sealed class PostgresCompliance(PostgresEngine engine) : WarehouseCompliance(engine), IClassFixture<PostgresEngine>;
