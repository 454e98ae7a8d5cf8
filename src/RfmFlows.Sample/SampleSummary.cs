namespace RfmFlows.Sample;

/// <summary>What was written; the same facts stand in <c>sample.json</c> beside the tables.</summary>
/// <param name="Folder">The full path of the folder.</param>
/// <param name="Seed">The seed of the base.</param>
/// <param name="Customers">How many different customers have receipts.</param>
/// <param name="FirstDay">The first day that can have receipts.</param>
/// <param name="LastDay">The last day that can have receipts.</param>
/// <param name="Tables">The tables, each in every format asked for.</param>
public sealed record SampleSummary(
    string Folder, ulong Seed, int Customers, DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<SampleTable> Tables);
