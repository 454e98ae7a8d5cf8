using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>One e-mail campaign in detail.</summary>
public sealed class CampaignInfo : CampaignFacts
{
    /// <summary>Where it can be read in a browser.</summary>
    public string? Permalink { get; init; }

    /// <summary>Recipients by status and clicks by link; null where the answer holds none.</summary>
    [JsonConverter(typeof(LenientObjectConverter<CampaignStatistics>))]
    public CampaignStatistics? Statistics { get; init; }
}
