using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>An SMS campaign to an address book.</summary>
public sealed class SmsBookCampaign : SmsContent
{
    /// <summary>The address book.</summary>
    [JsonPropertyName("addressBookId")]
    public required long AddressBookId { get; init; }

    /// <summary>Also reaches contacts added after creation. Default: false.</summary>
    public bool UseDynamicList { get; init; }
}
