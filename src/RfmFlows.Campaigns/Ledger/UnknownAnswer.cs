namespace RfmFlows.Campaigns;

/// <summary>What turned out about a message whose fate was unknown.</summary>
/// <param name="WasAccepted">True: the gateway had it. False: it never arrived, and is planned again; the next run of the same campaign sends it.</param>
/// <param name="GatewayId">The gateway's name for the message, where it is known.</param>
/// <param name="Who">Who says so, for the audit.</param>
/// <param name="Why">What it was concluded from.</param>
public sealed record UnknownAnswer(long Row, bool WasAccepted, string? GatewayId, string Who, string Why);
