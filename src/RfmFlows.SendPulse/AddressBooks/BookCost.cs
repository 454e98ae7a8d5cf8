using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>What a campaign to an address book costs.</summary>
public sealed class BookCost
{
    /// <summary>Three-letter currency code.</summary>
    [JsonPropertyName("cur")]
    public string? Currency { get; init; }

    /// <summary>E-mails that would be sent.</summary>
    public int SentEmailsQty { get; init; }

    /// <summary>Price of those beyond the plan.</summary>
    [JsonPropertyName("overdraftAllEmailsPrice")]
    public decimal Price { get; init; }

    /// <summary>Addresses paid from the balance.</summary>
    [JsonPropertyName("addressesDeltaFromBalance")]
    public int PaidFromBalance { get; init; }

    /// <summary>Addresses that the plan covers.</summary>
    [JsonPropertyName("addressesDeltaFromTariff")]
    public int WithinPlan { get; init; }

    /// <summary>Most e-mails that one campaign may have.</summary>
    [JsonPropertyName("max_emails_per_task")]
    public int MostPerCampaign { get; init; }
}
