using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>An SMS to given phones.</summary>
public sealed class SmsMessage : SmsContent
{
    /// <summary>The phones with country code; anything but digits is dropped. One phone per call keeps the outcome per customer.</summary>
    [JsonIgnore]
    public required IReadOnlyList<string> Phones { get; init; }

    [JsonInclude]
    [JsonPropertyName("phones")]
    internal IEnumerable<string> PhoneDigits => Phones.Select(SendPulse.Phones.Digits);
}
