namespace RfmFlows.Campaigns;

/// <summary>A row of any campaign that went, or may have gone, to an address.</summary>
public sealed record SentTo(long Row, string Address, SendState State, string? GatewayId, string? Reference);
