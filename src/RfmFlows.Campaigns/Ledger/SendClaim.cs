namespace RfmFlows.Campaigns;

/// <summary>A ledger row in the hands of one session. Whoever holds another token for the row cannot change it.</summary>
public readonly record struct SendClaim(long Row, long Token);
