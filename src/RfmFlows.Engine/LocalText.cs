using System.Text.Json.Serialization;

namespace RfmFlows.Engine;

/// <summary>A text that a user sees, in both languages of the product.</summary>
public sealed record LocalText([property: JsonPropertyName("en")] string En, [property: JsonPropertyName("ru")] string Ru)
{
    public static readonly LocalText Empty = new("", "");

    public static implicit operator LocalText((string En, string Ru) text) => new(text.En, text.Ru);

    /// <summary>The same text for both languages: names, numbers, what the user wrote.</summary>
    public static LocalText Same(string text) => new(text, text);

    /// <summary>The text in a language; anything but <c>ru</c> gives English.</summary>
    public string In(string language) => language == "ru" ? Ru : En;

    public override string ToString() => En;
}
