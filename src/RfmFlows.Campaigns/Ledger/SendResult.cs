namespace RfmFlows.Campaigns;

/// <summary>What the gateway said about a claimed message.</summary>
public sealed record SendResult(SendClaim Claim, GatewayAnswer Answer);
