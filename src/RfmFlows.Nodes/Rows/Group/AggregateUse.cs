using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows.Group;

/// <summary>A figure as it was asked for.</summary>
/// <param name="Column">Null for figures about rows.</param>
/// <param name="Value">The column, quoted.</param>
internal sealed record AggregateUse(Aggregate Aggregate, Column? Column, string? Value, Column? OrderedBy, string Name);
