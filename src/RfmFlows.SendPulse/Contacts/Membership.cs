using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>An address's place in one address book.</summary>
public sealed class Membership
{
    /// <summary>The address book.</summary>
    public long BookId { get; init; }

    /// <summary>The address; null where the call names it already.</summary>
    public string? Email { get; init; }

    /// <summary>Whether campaigns reach it there.</summary>
    public ContactStatus Status { get; init; }

    /// <summary>The status in SendPulse's words.</summary>
    public string? StatusExplain { get; init; }

    /// <summary>The variables' values by name, as text.</summary>
    [JsonConverter(typeof(VariablesConverter))]
    public IReadOnlyDictionary<string, string?> Variables { get; init => field = value ?? VariablesConverter.None; } = VariablesConverter.None;
}
