using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>One e-mail campaign in detail.</summary>
public sealed class CampaignInfo
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

    /// <summary>Where it can be read in a browser.</summary>
    public string? Permalink { get; init; }

    /// <summary>Sender, subject and text.</summary>
    [JsonConverter(typeof(LenientObjectConverter<CampaignMessage>))]
    public CampaignMessage? Message { get; init; }

    /// <summary>Recipients by status and clicks by link; null where the answer holds none.</summary>
    [JsonConverter(typeof(LenientObjectConverter<CampaignStatistics>))]
    public CampaignStatistics? Statistics { get; init; }
}
