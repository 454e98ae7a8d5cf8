using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>The counts of one campaign in detail.</summary>
public sealed class CampaignStatistics
{
    /// <summary>Recipients by status.</summary>
    [JsonConverter(typeof(LenientListConverter<RecipientCount>))]
    public IReadOnlyList<RecipientCount> General { get; init => field = value ?? []; } = [];

    /// <summary>Clicks by link.</summary>
    [JsonConverter(typeof(LenientListConverter<LinkCount>))]
    public IReadOnlyList<LinkCount> Clicks { get; init => field = value ?? []; } = [];
}
