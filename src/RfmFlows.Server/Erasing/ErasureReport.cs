namespace RfmFlows.Server.Erasing;

/// <summary>What an erasure has touched; says nothing of who it was.</summary>
/// <param name="Name">What stands for the person where rows remain.</param>
/// <param name="Customers">Rows of customers that were deleted.</param>
/// <param name="Receipts">Receipts that were made anonymous or deleted.</param>
/// <param name="ReceiptsKept">Whether the receipts stay as sums of nobody.</param>
/// <param name="KeptTables">Kept tables that were dropped; they are computed anew when they are needed.</param>
/// <param name="OtherRows">Rows deleted from other tables that the program has in the warehouse.</param>
/// <param name="SegmentFiles">Versions of segments in which the person's row was emptied.</param>
/// <param name="Messages">Messages of the send ledger that are nobody's now.</param>
/// <param name="Texts">Texts of runs, scenarios and notes in which contacts were struck out.</param>
/// <param name="Suppressed">Addresses that nothing is sent to any more, kept as keyed hashes.</param>
/// <param name="ChangedFiles">Files of the data folder from which rows were struck.</param>
/// <param name="LeftFiles">Files that hold the person and could not be changed: delete or replace them.</param>
internal sealed record ErasureReport(
    string Name, long Customers, long Receipts, bool ReceiptsKept, int KeptTables, long OtherRows, int SegmentFiles, long Messages, long Texts, long Suppressed,
    IReadOnlyList<string> ChangedFiles, IReadOnlyList<string> LeftFiles);
