namespace RfmFlows.SendPulse;

/// <summary>What became of one message to one recipient, the same words for e-mail and SMS.</summary>
public enum DeliveryState
{
    /// <summary>Accepted or on its way; also every status that is not known.</summary>
    InProgress,

    /// <summary>Sent, delivery not yet known.</summary>
    Sent,

    /// <summary>Delivered.</summary>
    Delivered,

    /// <summary>Delivered and opened.</summary>
    Opened,

    /// <summary>Delivered and a link in it clicked.</summary>
    Clicked,

    /// <summary>The recipient unsubscribed.</summary>
    Unsubscribed,

    /// <summary>The recipient complained about spam.</summary>
    Complained,

    /// <summary>Not delivered for now: the mailbox is full or does not answer.</summary>
    SoftBounced,

    /// <summary>Not delivered for good: no such address or phone, or switched off.</summary>
    Bounced,

    /// <summary>Turned down: as spam, as a failure, or because the recipient must not be written to.</summary>
    Rejected,
}
