using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>An e-mail campaign as lists show it.</summary>
public sealed class Campaign : CampaignFacts
{
    /// <summary>Price of those paid for, in <see cref="Currency"/>.</summary>
    public decimal? OverdraftPrice { get; init; }

    /// <summary>Price of the whole campaign.</summary>
    public decimal? CompanyPrice { get; init; }

    /// <summary>Three-letter currency code.</summary>
    [JsonPropertyName("overdraft_currency")]
    public string? Currency { get; init; }

    /// <summary>The counts; null where the answer holds none.</summary>
    [JsonConverter(typeof(LenientObjectConverter<CampaignCounts>))]
    public CampaignCounts? Statistics { get; init; }
}
