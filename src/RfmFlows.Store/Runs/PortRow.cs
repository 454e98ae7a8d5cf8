using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Store;

internal sealed record PortRow
{
    public string RunId { get; init; } = "";

    public string NodeId { get; init; } = "";

    public string Port { get; init; } = "";

    public long? RowCount { get; init; }

    public string? TableSchema { get; init; }

    public string? TableName { get; init; }

    public string Columns { get; init; } = "";

    public string SortKeys { get; init; } = "";

    public DateTimeOffset WrittenAt { get; init; }

    public PortRows ToPort() => new(
        Port,
        RowCount,
        TableName is null ? null : new TableName(TableSchema!, TableName),
        ColumnsJson.Read(RunJson.List(Columns)),
        OrderJson.Read(RunJson.List(SortKeys)));
}
