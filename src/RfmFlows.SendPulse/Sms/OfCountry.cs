using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>Answers about SMS that name a country.</summary>
public abstract class OfCountry
{
    /// <summary>Two-letter country code.</summary>
    public string? CountryCode { get; init; }

    // SendPulse's own example spells one of the letters c in Cyrillic.
    [JsonInclude]
    [JsonPropertyName("\u0441ountry_code")]
    internal string? CountryCodeFirstLetter
    {
        get => CountryCode;
        init => CountryCode ??= value;
    }

    [JsonInclude]
    [JsonPropertyName("country_\u0441ode")]
    internal string? CountryCodeLaterLetter
    {
        get => CountryCode;
        init => CountryCode ??= value;
    }
}
