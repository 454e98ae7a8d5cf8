namespace RfmFlows.Campaigns;

/// <summary>What became of a batch that was to be claimed; every recipient is in exactly one of the lists.</summary>
/// <param name="Skipped">Kept in the ledger with the reason, except where the customer's own row says it already.</param>
/// <param name="Elsewhere">Customers whose message another live run is sending this very moment.</param>
public sealed record ClaimAnswer(IReadOnlyList<ClaimedRecipient> Claimed, IReadOnlyList<SkippedRecipient> Skipped, IReadOnlyList<string> Elsewhere);
