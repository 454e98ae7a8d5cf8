namespace RfmFlows.Campaigns;

/// <summary>One step of one campaign over one channel: within it a customer has at most one row, and so has an address.</summary>
/// <param name="Step">The step of a chain; empty for a single send.</param>
/// <param name="AsOf">The day that the run is for.</param>
/// <param name="Gateway">The name of the gateway, for reconciliation.</param>
public sealed record SendLane(CampaignKey Campaign, string Step, Channel Channel, string Gateway, DateOnly AsOf);
