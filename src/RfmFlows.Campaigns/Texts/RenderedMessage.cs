namespace RfmFlows.Campaigns;

/// <summary>The finished text for one customer.</summary>
/// <param name="Subject">Null where the channel has none.</param>
/// <param name="PlainText">The plain part of an e-mail, where one is given.</param>
public sealed record RenderedMessage(string? Subject, string Body, string? PlainText = null);
