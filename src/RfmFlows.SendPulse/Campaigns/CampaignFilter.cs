namespace RfmFlows.SendPulse;

/// <summary>Which campaigns are wanted; null leaves a condition out.</summary>
public sealed class CampaignFilter
{
    /// <summary>asc or desc.</summary>
    public string? Order { get; init; }

    /// <summary>Only with these status codes.</summary>
    public IReadOnlyList<int>? Statuses { get; init; }

    /// <summary>Only those planned for later.</summary>
    public bool? Planned { get; init; }
}
