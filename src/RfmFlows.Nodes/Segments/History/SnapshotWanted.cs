namespace RfmFlows.Nodes.Segments.History;

/// <summary>Customers as they are to be saved.</summary>
/// <param name="Table">A table with customer (text), segment, revenue, last_purchase, title; each customer once, none without a segment.</param>
/// <param name="CustomerType">What the ids are where they come from.</param>
internal sealed record SnapshotWanted(string Model, DateOnly AsOf, SegmentRule Rule, string Table, RfmFlows.Warehouse.ColumnType CustomerType);
