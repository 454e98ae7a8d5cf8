using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>Bounces of the last 24 hours.</summary>
public sealed class BouncePage
{
    /// <summary>How many there are in all.</summary>
    public int Total { get; init; }

    /// <summary>Those of this page.</summary>
    [JsonConverter(typeof(LenientListConverter<Bounce>))]
    public IReadOnlyList<Bounce> Emails { get; init => field = value ?? []; } = [];
}
