namespace RfmFlows.Campaigns;

/// <summary>What a reconciliation settled.</summary>
/// <param name="Accepted">Found with the provider.</param>
/// <param name="Planned">Never arrived there; the next run of their campaign sends them.</param>
/// <param name="StillUnknown">The lists do not tell, or the message is too young.</param>
public sealed record ReconcileSummary(int Accepted, int Planned, int StillUnknown);
