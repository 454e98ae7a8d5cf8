namespace RfmFlows.SendPulse;

/// <summary>What a campaign counts.</summary>
public sealed class CampaignTracking
{
    /// <summary>Opens; null for SendPulse's default, which is yes.</summary>
    public bool? Opens { get; init; }

    /// <summary>Clicks; null for SendPulse's default, which is yes.</summary>
    public bool? Clicks { get; init; }

    /// <summary>The utm_campaign mark of its links; null for none.</summary>
    public string? UtmCampaign { get; init; }
}
