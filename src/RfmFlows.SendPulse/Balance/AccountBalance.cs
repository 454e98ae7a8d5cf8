using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>The money of an account.</summary>
public sealed class AccountBalance
{
    /// <summary>Three-letter currency code.</summary>
    public string? Currency { get; init; }

    /// <summary>The money.</summary>
    [JsonPropertyName("balance_currency")]
    public decimal Amount { get; init; }
}
