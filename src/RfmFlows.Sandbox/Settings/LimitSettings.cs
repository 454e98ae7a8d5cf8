namespace RfmFlows.Sandbox.Settings;

/// <summary>How much is taken at once and per unit of time; 0 switches a limit off.</summary>
public sealed record LimitSettings
{
    /// <summary>API requests within one second. Default 0; the vendor's is 10.</summary>
    public int RequestsPerSecond { get; init; }

    /// <summary>API requests within one minute. Default 0; the vendor's is 1,000 to 3,000 by plan.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>E-mail campaigns created within one hour. Default 0; the vendor's is 4.</summary>
    public int CampaignsPerHour { get; init; }

    /// <summary>Recipients (to, cc, bcc) of one SMTP message. Default 100; the vendor's number is not published.</summary>
    public int SmtpRecipients { get; init; } = 100;

    /// <summary>Bytes of one SMTP message with its attachments. Default 10 MiB; the vendor's number is not published.</summary>
    public int SmtpMessageBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>The largest page of GET /smtp/emails. Default 1,000; the vendor's number is not published.</summary>
    public int SmtpPage { get; init; } = 1000;

    /// <summary>Phones in one SMS call. Default 1,000; the vendor's number is not published.</summary>
    public int SmsPhones { get; init; } = 1000;

    /// <summary>Characters of an SMS. Default 1,000; the vendor's number is not published.</summary>
    public int SmsCharacters { get; init; } = 1000;

    /// <summary>Contacts added in one call. Default 1,000; the vendor's number is not published.</summary>
    public int ContactsPerCall { get; init; } = 1000;
}
