using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>How many recipients have a status.</summary>
public sealed class RecipientCount
{
    /// <summary>The status.</summary>
    [JsonPropertyName("code")]
    public RecipientStatus Status { get; init; }

    /// <summary>Number of recipients.</summary>
    public int Count { get; init; }

    /// <summary>The status in SendPulse's words.</summary>
    public string? Explain { get; init; }
}
