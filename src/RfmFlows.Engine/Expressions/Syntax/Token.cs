namespace RfmFlows.Engine;

internal enum TokenKind
{
    /// <summary>What has no place in a text, as in a condition of the builder.</summary>
    None,
    Number,
    /// <summary>A text in single quotes; <see cref="Token.Value"/> is what they hold.</summary>
    Text,
    /// <summary>A bare name or key word.</summary>
    Word,
    /// <summary>A name in double quotes; <see cref="Token.Value"/> is what they hold.</summary>
    Quoted,
    Symbol,
    End,
}

/// <summary>A token as it stands in the text at an offset.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int At, string Value = "")
{
    public bool Is(string symbolOrWord) =>
        Kind is TokenKind.Symbol or TokenKind.Word && Text.Equals(symbolOrWord, StringComparison.OrdinalIgnoreCase);
}
