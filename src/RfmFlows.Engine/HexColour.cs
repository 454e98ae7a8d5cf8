namespace RfmFlows.Engine;

/// <summary>Colours as scenarios and segments write them.</summary>
public static class HexColour
{
    /// <summary>Whether a text is a colour such as <c>#1b7837</c>.</summary>
    public static bool Is(string text) => text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);
}
