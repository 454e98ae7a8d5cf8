using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>What every answer about an e-mail campaign holds.</summary>
public abstract class CampaignFacts
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

    /// <summary>Sender and subject; in detail the text too.</summary>
    [JsonConverter(typeof(LenientObjectConverter<CampaignMessage>))]
    public CampaignMessage? Message { get; init; }
}
