namespace RfmFlows.Warehouse;

/// <summary>A table or view in the warehouse. Both parts are raw; <see cref="Dialect.Quote(TableName)"/> makes SQL of them.</summary>
public sealed record TableName(string Schema, string Name);
