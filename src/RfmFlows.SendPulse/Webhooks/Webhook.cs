namespace RfmFlows.SendPulse;

/// <summary>A webhook of the e-mail service: one event, one address.</summary>
public sealed class Webhook
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>Where events are posted to.</summary>
    public string? Url { get; init; }

    /// <summary>The event, such as delivered or unsubscribe.</summary>
    public string? Action { get; init; }
}
