using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>An e-mail campaign as lists show it.</summary>
public sealed class Campaign
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its status.</summary>
    public CampaignStatus Status { get; init; }

    /// <summary>When it is or was sent, in the account's time zone.</summary>
    public DateTime? SendDate { get; init; }

    /// <summary>Number of recipients.</summary>
    public int AllEmailQty { get; init; }

    /// <summary>Recipients that the plan covers.</summary>
    public int TariffEmailQty { get; init; }

    /// <summary>Recipients paid for.</summary>
    public int PaidEmailQty { get; init; }

    /// <summary>Price of those, in <see cref="Currency"/>.</summary>
    public decimal? OverdraftPrice { get; init; }

    /// <summary>Price of the whole campaign.</summary>
    public decimal? CompanyPrice { get; init; }

    /// <summary>Three-letter currency code.</summary>
    [JsonPropertyName("overdraft_currency")]
    public string? Currency { get; init; }

    /// <summary>Sender and subject.</summary>
    [JsonConverter(typeof(LenientObjectConverter<CampaignMessage>))]
    public CampaignMessage? Message { get; init; }

    /// <summary>The counts; null where the answer holds none.</summary>
    [JsonConverter(typeof(LenientObjectConverter<CampaignCounts>))]
    public CampaignCounts? Statistics { get; init; }
}
