using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>What became of a campaign for one address.</summary>
public sealed class CampaignRecipient
{
    /// <summary>When it was sent, in the account's time zone.</summary>
    public DateTime? SentDate { get; init; }

    /// <summary>The status.</summary>
    [JsonPropertyName("detail_status")]
    public RecipientStatus Status { get; init; }

    /// <summary>The status in SendPulse's words.</summary>
    [JsonPropertyName("detail_status_explain")]
    public string? StatusExplain { get; init; }

    [JsonInclude]
    [JsonPropertyName("send_date")]
    internal DateTime? SendDate
    {
        get => SentDate;
        init => SentDate ??= value;
    }
}
