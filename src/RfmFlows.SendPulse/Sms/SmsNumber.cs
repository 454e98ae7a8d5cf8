using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>A phone in an address book.</summary>
public sealed class SmsNumber
{
    /// <summary>Whether campaigns reach it, as SendPulse numbers it.</summary>
    public int Status { get; init; }

    /// <summary>The variables' values by name, as text.</summary>
    [JsonConverter(typeof(VariablesConverter))]
    public IReadOnlyDictionary<string, string?> Variables { get; init => field = value ?? VariablesConverter.None; } = VariablesConverter.None;

    /// <summary>When it was added, in the account's time zone.</summary>
    public DateTime? Added { get; init; }
}
