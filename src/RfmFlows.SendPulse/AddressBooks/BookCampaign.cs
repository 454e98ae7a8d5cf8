using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>A campaign that used an address book.</summary>
public sealed class BookCampaign
{
    /// <summary>The campaign's id.</summary>
    [JsonPropertyName("task_id")]
    public long Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("task_name")]
    public string? Name { get; init; }

    /// <summary>Its status.</summary>
    [JsonPropertyName("task_status")]
    public CampaignStatus Status { get; init; }
}
