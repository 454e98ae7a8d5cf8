namespace RfmFlows.Campaigns;

/// <summary>A recipient whose row this session holds.</summary>
public sealed record ClaimedRecipient(ApprovedRecipient Approved, SendClaim Claim);
