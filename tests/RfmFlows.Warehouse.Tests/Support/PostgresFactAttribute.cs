namespace RfmFlows.Warehouse.Tests;

/// <summary>A fact that needs a PostgreSQL.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresEngine.SkipReason;
}
