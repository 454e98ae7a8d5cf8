namespace RfmFlows.Campaigns;

/// <summary>A price.</summary>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record MessageCost(decimal Sum, string Currency);
