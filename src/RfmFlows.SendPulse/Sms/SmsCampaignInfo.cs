using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>One SMS campaign with its phones.</summary>
public sealed class SmsCampaignInfo
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>The address book; null for given phones.</summary>
    public long? AddressBookId { get; init; }

    /// <summary>Three-letter currency code.</summary>
    public string? Currency { get; init; }

    /// <summary>Price in <see cref="Currency"/>.</summary>
    public decimal CompanyPrice { get; init; }

    /// <summary>When it is or was sent, in the account's time zone.</summary>
    public DateTime? SendDate { get; init; }

    /// <summary>When it was made, in the account's time zone.</summary>
    public DateTime? DateCreated { get; init; }

    /// <summary>The sender's name.</summary>
    public string? SenderName { get; init; }

    /// <summary>The phones.</summary>
    [JsonPropertyName("task_phones_info")]
    [JsonConverter(typeof(LenientListConverter<SmsRecipient>))]
    public IReadOnlyList<SmsRecipient> Phones { get; init => field = value ?? []; } = [];
}
