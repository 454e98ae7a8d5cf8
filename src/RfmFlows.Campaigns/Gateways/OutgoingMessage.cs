namespace RfmFlows.Campaigns;

/// <summary>A message ready to go.</summary>
/// <param name="Row">The ledger row; unique for ever, so a gateway that takes a reference of ours can carry it.</param>
/// <param name="Address">In the channel's one spelling.</param>
/// <param name="Reference">What <see cref="IMessageGateway.ReferenceOf"/> gave for this call.</param>
public sealed record OutgoingMessage(long Row, string Customer, string Address, RenderedMessage Text, string? Reference = null);
