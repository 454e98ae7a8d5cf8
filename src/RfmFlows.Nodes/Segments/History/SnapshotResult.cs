namespace RfmFlows.Nodes.Segments.History;

/// <summary>What became of a snapshot.</summary>
/// <param name="Moves">The table of differences from the point before: customer, from_segment, to_segment, cause, revenue, last_purchase; where the segment stays, without cause.</param>
/// <param name="Number">Under which it is in the ledger; null when it is not, because the run is a dry one.</param>
/// <param name="IsSaved">It was written now.</param>
/// <param name="IsCorrection">There was one for the same point, with other customers.</param>
/// <param name="Previous">The snapshot of the point before.</param>
internal sealed record SnapshotResult(string Moves, SnapshotCounts Counts, LedgerPoint Point, long? Number, bool IsSaved, bool IsCorrection, SavedSnapshot? Previous)
{
    /// <summary>The rule is not that of the snapshot before.</summary>
    public bool IsRuleChanged => Previous is { } previous && previous.Point.Era != Point.Era;
}
