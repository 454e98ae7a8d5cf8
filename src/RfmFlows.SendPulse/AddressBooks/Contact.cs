using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>A contact of an address book.</summary>
public sealed class Contact
{
    /// <summary>The address.</summary>
    public string? Email { get; init; }

    /// <summary>The phone; null for none.</summary>
    public string? Phone { get; init; }

    /// <summary>The address book; null where the call names it already.</summary>
    [JsonPropertyName("abook_id")]
    public long? BookId { get; init; }

    /// <summary>Whether campaigns reach the contact, and why not.</summary>
    public ContactStatus Status { get; init; }

    /// <summary>The status in SendPulse's words.</summary>
    public string? StatusExplain { get; init; }

    /// <summary>The variables' values by name, as text.</summary>
    [JsonConverter(typeof(VariablesConverter))]
    public IReadOnlyDictionary<string, string?> Variables { get; init => field = value ?? VariablesConverter.None; } = VariablesConverter.None;
}
