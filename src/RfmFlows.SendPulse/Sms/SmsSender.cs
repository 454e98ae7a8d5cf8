using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>A sender's name for SMS in one country.</summary>
public sealed class SmsSender
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string? Sender { get; init; }

    /// <summary>The country's name.</summary>
    public string? Country { get; init; }

    /// <summary>Two-letter country code.</summary>
    public string? CountryCode { get; init; }

    /// <summary>0 on moderation, 1 active, 2 rejected.</summary>
    public int Status { get; init; }

    /// <summary>The status in SendPulse's words.</summary>
    public string? StatusExplain { get; init; }

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
