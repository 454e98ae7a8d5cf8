namespace RfmFlows.Warehouse.Tests;

/// <summary>A theory that needs a PostgreSQL.</summary>
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresEngine.SkipReason;
}
