using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>The rows behind an output port while a run lasts.</summary>
/// <param name="Name">The table or view.</param>
/// <param name="Order">The order that was asked for by a Sort above; empty when none was.</param>
/// <param name="Rows">Known for tables.</param>
/// <param name="IsTable">Materialised, so that reading it twice computes nothing twice.</param>
public sealed record Relation(TableName Name, Columns Columns, IReadOnlyList<SortKey> Order, long? Rows, bool IsTable);
