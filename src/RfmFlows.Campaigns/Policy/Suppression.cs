namespace RfmFlows.Campaigns;

/// <summary>An address that must not be written to.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Address">In the channel's one spelling.</param>
/// <param name="Reason">Why, in a word or two: unsubscribed, complaint, hard bounce.</param>
/// <param name="Source">Who or what put it there: a person, an import, the gateway.</param>
public sealed record Suppression(string Channel, string Address, string Reason, DateTimeOffset Since, string Source);
