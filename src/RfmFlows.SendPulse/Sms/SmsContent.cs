using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>What an SMS says and how it goes.</summary>
public abstract class SmsContent
{
    /// <summary>The sender's name, at most 11 characters.</summary>
    public required string Sender { get; init; }

    /// <summary>The text.</summary>
    public required string Body { get; init; }

    /// <summary>When it is sent, in the account's time zone; null sends at once.</summary>
    public DateTime? Date { get; init; }

    /// <summary>The route by two-letter country code: national or international; null leaves it to SendPulse.</summary>
    public IReadOnlyDictionary<string, string>? Route { get; init; }

    /// <summary>Builds the campaign without sending or charging. Default: false.</summary>
    public bool Emulate { get; init; }

    /// <summary>Writes Cyrillic in Latin letters. Default: false.</summary>
    [JsonIgnore]
    public bool Transliterate { get; init; }

    /// <summary>Shortens links and counts their clicks. Default: false.</summary>
    [JsonPropertyName("stat_link_tracking")]
    public bool TrackLinks { get; init; }

    /// <summary>Keeps the protocol in shortened links. Default: false.</summary>
    [JsonPropertyName("stat_link_need_protocol")]
    public bool KeepLinkProtocol { get; init; }

    [JsonInclude]
    [JsonPropertyName("transliterate")]
    internal int TransliterateNumber => Transliterate ? 1 : 0;
}
