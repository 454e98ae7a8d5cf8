using System.Data.Common;

namespace RfmFlows.DuckDb;

/// <summary>Makes the provider's objects for code that knows only ADO.NET.</summary>
public sealed class DuckDBClientFactory : DbProviderFactory
{
    /// <summary>The one factory.</summary>
    public static readonly DuckDBClientFactory Instance = new();

    private DuckDBClientFactory()
    {
    }

    /// <inheritdoc />
    public override DbConnection CreateConnection() => new DuckDBConnection();

    /// <inheritdoc />
    public override DbCommand CreateCommand() => new DuckDBCommand();

    /// <inheritdoc />
    public override DbParameter CreateParameter() => new DuckDBParameter();

    /// <inheritdoc />
    public override DbConnectionStringBuilder CreateConnectionStringBuilder() => new DuckDBConnectionStringBuilder();
}
