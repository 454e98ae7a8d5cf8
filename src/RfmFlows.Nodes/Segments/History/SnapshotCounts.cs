namespace RfmFlows.Nodes.Segments.History;

/// <summary>What a snapshot found.</summary>
/// <param name="Customers">In the base on that day.</param>
/// <param name="Revenue">Of all of them; null where no revenue is recorded.</param>
/// <param name="Joined">Came into the base since the snapshot before; in the first one everybody.</param>
/// <param name="Gone">Went out of it.</param>
/// <param name="Moved">Changed their segment.</param>
/// <param name="ByRule">Differ because the rule does; counted nowhere else.</param>
/// <param name="Corrected">Among those who moved, joined or went: because data were corrected.</param>
internal sealed record SnapshotCounts(long Customers, decimal? Revenue, long Joined, long Gone, long Moved, long ByRule, long Corrected);
