namespace RfmFlows.Campaigns;

/// <summary>A recipient who gets no message.</summary>
/// <param name="Detail">The address or whatever else the reason is about; null when there is nothing to add.</param>
public sealed record SkippedRecipient(string Customer, SkipReason Reason, string? Detail = null);
