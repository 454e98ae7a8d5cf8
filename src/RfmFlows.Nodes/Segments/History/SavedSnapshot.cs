using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>A snapshot in the ledger; it never changes. Of several for one point the one with the highest number holds.</summary>
/// <param name="Number">Counted from 1 within the model, in the order in which they were saved.</param>
/// <param name="SavedAt">In UTC.</param>
/// <param name="CustomerType">What the customers' ids were; the ledger holds them as texts.</param>
internal sealed record SavedSnapshot(
    string Model, long Number, LedgerPoint Point, DateTime SavedAt, string Run, SegmentRule Rule, ColumnType CustomerType, SnapshotCounts Counts);
