namespace RfmFlows.Nodes.Segments.History;

/// <summary>Customers as they are to be saved.</summary>
/// <param name="Table">A table with customer, segment, revenue, last_purchase, title; each customer once, none without a segment.</param>
/// <param name="CustomerType">What the ids in the table are; the ledger has texts.</param>
internal sealed record SnapshotWanted(string Model, DateOnly AsOf, SegmentRule Rule, string Table, RfmFlows.Warehouse.ColumnType CustomerType);
