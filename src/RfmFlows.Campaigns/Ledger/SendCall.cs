namespace RfmFlows.Campaigns;

/// <summary>A claimed message that is about to be handed over.</summary>
/// <param name="Reference">What the provider's lists will know it by (see <see cref="IMessageGateway.ReferenceOf"/>); null for nothing.</param>
public sealed record SendCall(SendClaim Claim, string? Reference = null);
