namespace RfmFlows.Campaigns;

/// <summary>What the policy said about a batch; every recipient is in exactly one of the lists.</summary>
public sealed record PolicyVerdict(IReadOnlyList<ApprovedRecipient> Approved, IReadOnlyList<SkippedRecipient> Skipped);
