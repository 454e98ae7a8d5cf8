namespace RfmFlows.Campaigns;

/// <summary>The finished text for one customer.</summary>
/// <param name="Subject">Null where the channel has none.</param>
/// <param name="PlainText">The plain part of an e-mail, where one is given.</param>
public sealed record RenderedMessage(string? Subject, string Body, string? PlainText = null)
{
    /// <summary>A message in parts. Its texts are put together when they are asked for: thousands of them wait for one call.</summary>
    internal RenderedMessage(string? subject, TextParts parts)
        : this(subject, "") => Parts = parts;

    /// <summary>What is common and what is this customer's own in the plain part, else in the body; only made for gateways that share a text.</summary>
    public TextParts? Parts { get; }

    public string Body { get => Parts?.ToString() ?? field; init; } = Body;

    public string? PlainText { get => Parts is { IsPlain: true } ? Parts.ToString() : field; init; } = PlainText;
}
