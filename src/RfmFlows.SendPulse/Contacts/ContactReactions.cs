using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>What an address did with the campaigns it was sent.</summary>
public sealed class ContactReactions
{
    /// <summary>E-mails sent.</summary>
    public int Sent { get; init; }

    /// <summary>E-mails opened.</summary>
    public int Open { get; init; }

    /// <summary>E-mails with a click.</summary>
    public int Link { get; init; }

    /// <summary>Whether the address is on the account's black list.</summary>
    [JsonPropertyName("blacklist")]
    public bool IsBlacklisted { get; init; }
}
