using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>A domain that the account may send from.</summary>
public sealed class SenderDomain
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>The domain.</summary>
    [JsonPropertyName("service_value")]
    public string? Domain { get; init; }

    /// <summary>Its status, as SendPulse names it.</summary>
    public string? Status { get; init; }

    /// <summary>Whether it is used where none is named.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Which of the DNS records are right; null where SendPulse does not tell.</summary>
    [JsonConverter(typeof(LenientObjectConverter<SenderDomainChecks>))]
    public SenderDomainChecks? Checks { get; init; }
}
