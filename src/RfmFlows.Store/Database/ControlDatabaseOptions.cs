namespace RfmFlows.Store;

/// <summary>Where the control state lives.</summary>
public sealed record ControlDatabaseOptions
{
    /// <summary>The data folder; made when it is missing. Without <see cref="PostgreSql"/> it holds <c>store.db</c>.</summary>
    public required string DataFolder { get; init; }

    /// <summary>A PostgreSQL connection string; null (the default) means SQLite in the data folder.</summary>
    public string? PostgreSql { get; init; }

    /// <summary>The PostgreSQL schema of the tables, made when it is missing; <c>rfmflows_control</c> by default.</summary>
    public string Schema { get; init; } = "rfmflows_control";
}
