namespace RfmFlows.Sandbox.Settings;

/// <summary>Delivery of webhooks. Only loopback addresses are ever called.</summary>
public sealed record WebhookSettings
{
    /// <summary>Where SMTP events go; the vendor sets this in its dashboard only. Default nowhere.</summary>
    public IReadOnlyList<string> SmtpUrls { get; init; } = [];

    /// <summary>Seconds between deliveries of e-mail service events; 0 delivers on request only. Default 60.</summary>
    public int EmailIntervalSeconds { get; init; } = 60;

    /// <summary>Seconds between deliveries of SMTP events; 0 delivers on request only. Default 30.</summary>
    public int SmtpIntervalSeconds { get; init; } = 30;

    /// <summary>Attempts per batch before it is given up. Default 5; the vendor's number is not published.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>Seconds to wait for the receiver. Default 5; the vendor's number is not published.</summary>
    public int TimeoutSeconds { get; init; } = 5;

    /// <summary>Whether message_id is a number unrelated to the id of POST /smtp/emails, as in the vendor's examples. Default false: it is that id.</summary>
    public bool NumericMessageId { get; init; }
}
