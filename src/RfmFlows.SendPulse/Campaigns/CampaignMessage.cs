namespace RfmFlows.SendPulse;

/// <summary>Sender, subject and text of a campaign.</summary>
public sealed class CampaignMessage
{
    /// <summary>The name the sender is shown under.</summary>
    public string? SenderName { get; init; }

    /// <summary>The sender's address.</summary>
    public string? SenderEmail { get; init; }

    /// <summary>The subject.</summary>
    public string? Subject { get; init; }

    /// <summary>The HTML text; null in lists.</summary>
    public string? Body { get; init; }

    /// <summary>The address book.</summary>
    public long? ListId { get; init; }
}
