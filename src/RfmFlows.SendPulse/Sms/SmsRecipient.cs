using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>What became of an SMS campaign for one phone.</summary>
public sealed class SmsRecipient
{
    /// <summary>The phone, digits only.</summary>
    public string? Phone { get; init; }

    /// <summary>The status.</summary>
    public SmsStatus Status { get; init; }

    /// <summary>The status in SendPulse's words.</summary>
    public string? StatusExplain { get; init; }

    /// <summary>Two-letter country code.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Price of this message.</summary>
    public decimal MoneySpent { get; init; }

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
