using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>The counts of a campaign as lists show them.</summary>
public sealed class CampaignCounts
{
    /// <summary>Sent.</summary>
    public int Sent { get; init; }

    /// <summary>Delivered.</summary>
    public int Delivered { get; init; }

    /// <summary>Opened.</summary>
    [JsonPropertyName("opening")]
    public int Opened { get; init; }

    /// <summary>With a click.</summary>
    [JsonPropertyName("link_redirected")]
    public int Clicked { get; init; }

    /// <summary>Unsubscribed.</summary>
    [JsonPropertyName("unsubscribe")]
    public int Unsubscribed { get; init; }

    /// <summary>Failed.</summary>
    [JsonPropertyName("error")]
    public int Failed { get; init; }
}
