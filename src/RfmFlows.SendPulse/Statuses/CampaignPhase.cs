namespace RfmFlows.SendPulse;

/// <summary>How far an e-mail campaign has come.</summary>
public enum CampaignPhase
{
    /// <summary>Not finished; also every status that is not known.</summary>
    InProgress,

    /// <summary>A draft: nothing will be sent until it is started.</summary>
    Draft,

    /// <summary>Stands still until a person answers or edits it at SendPulse.</summary>
    NeedsAttention,

    /// <summary>Sent in full.</summary>
    Sent,

    /// <summary>Ended with only a part sent.</summary>
    PartlySent,

    /// <summary>Ended without being sent: blocked, cancelled, or nobody to send to.</summary>
    Stopped,
}
