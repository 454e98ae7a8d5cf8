using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>An e-mail sender of the account.</summary>
public sealed class Sender
{
    /// <summary>The address.</summary>
    public string? Email { get; init; }

    /// <summary>The name shown.</summary>
    public string? Name { get; init; }

    /// <summary>SendPulse's word for its status.</summary>
    public string? Status { get; init; }

    /// <summary>Whether single e-mails may be sent from it.</summary>
    [JsonPropertyName("is_allowed_for_smtp")]
    public bool IsAllowedForSmtp { get; init; }

    /// <summary>Whether it has been confirmed and may be used.</summary>
    public bool IsActive => string.Equals(Status, "Active", StringComparison.OrdinalIgnoreCase);
}
