using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>A phone that no SMS is sent to.</summary>
public sealed class SmsBlacklisted
{
    /// <summary>The phone, digits only.</summary>
    public string? Phone { get; init; }

    /// <summary>Why.</summary>
    public string? Description { get; init; }

    /// <summary>Since when, in the account's time zone.</summary>
    [JsonPropertyName("add_date")]
    public DateTime? Added { get; init; }
}
