using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>Opens and clicks of one e-mail.</summary>
public sealed class EmailTracking
{
    /// <summary>Number of clicks.</summary>
    public int Click { get; init; }

    /// <summary>Number of opens.</summary>
    public int Open { get; init; }

    /// <summary>The clicks.</summary>
    [JsonPropertyName("link")]
    [JsonConverter(typeof(LenientListConverter<EmailAction>))]
    public IReadOnlyList<EmailAction> Clicks { get; init => field = value ?? []; } = [];

    /// <summary>The opens.</summary>
    [JsonPropertyName("client_info")]
    [JsonConverter(typeof(LenientListConverter<EmailAction>))]
    public IReadOnlyList<EmailAction> Opens { get; init => field = value ?? []; } = [];
}
