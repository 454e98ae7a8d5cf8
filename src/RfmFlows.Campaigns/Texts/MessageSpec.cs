namespace RfmFlows.Campaigns;

/// <summary>The texts of a message.</summary>
public sealed record MessageSpec
{
    /// <summary>Null where the channel has no subject.</summary>
    public TextSource? Subject { get; init; }

    public required TextSource Body { get; init; }

    /// <summary>The plain part of an e-mail; null for none.</summary>
    public TextSource? PlainText { get; init; }

    /// <summary><c>ru</c> or <c>en</c>: how numbers, money and dates are written; <c>en</c> by default.</summary>
    public string Language { get; init; } = "en";
}
