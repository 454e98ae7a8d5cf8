namespace RfmFlows.Sandbox.Settings;

/// <summary>Finds every value that makes no sense, all at once.</summary>
internal static class SettingsCheck
{
    public static IReadOnlyList<string> Remarks(SandboxSettings settings)
    {
        var remarks = new List<string>();
        foreach (var (name, rate) in Rates(settings))
        {
            if (rate is not (>= 0 and <= 1))
            {
                remarks.Add($"{name} is {rate}; a rate lies between 0 and 1.");
            }
        }

        foreach (var (name, number) in Counts(settings))
        {
            if (number < 0)
            {
                remarks.Add($"{name} is {number}; it cannot be negative.");
            }
        }

        if (settings.Latency.RandomToMilliseconds < settings.Latency.RandomFromMilliseconds)
        {
            remarks.Add("latency.randomToMilliseconds is less than latency.randomFromMilliseconds.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out _))
        {
            remarks.Add($"timeZone '{settings.TimeZone}' is not known here; give an IANA name such as Europe/Moscow.");
        }

        foreach (var url in settings.Webhooks.SmtpUrls.Where(url => !IsWebAddress(url)))
        {
            remarks.Add($"webhooks.smtpUrls holds '{url}'; give full http addresses.");
        }

        return remarks;
    }

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static IEnumerable<(string Name, double Value)> Rates(SandboxSettings settings) =>
    [
        ("faults.htmlErrorRate", settings.Faults.HtmlErrorRate),
        ("faults.jsonErrorRate", settings.Faults.JsonErrorRate),
        ("faults.resetRate", settings.Faults.ResetRate),
        ("faults.lostAnswerRate", settings.Faults.LostAnswerRate),
        ("reactions.openRate", settings.Reactions.OpenRate),
        ("reactions.clickRate", settings.Reactions.ClickRate),
        ("reactions.unsubscribeRate", settings.Reactions.UnsubscribeRate),
    ];

    private static IEnumerable<(string Name, decimal Value)> Counts(SandboxSettings settings) =>
    [
        ("tokenLifeSeconds", settings.TokenLifeSeconds),
        ("limits.requestsPerSecond", settings.Limits.RequestsPerSecond),
        ("limits.requestsPerMinute", settings.Limits.RequestsPerMinute),
        ("limits.campaignsPerHour", settings.Limits.CampaignsPerHour),
        ("limits.smtpRecipients", settings.Limits.SmtpRecipients),
        ("limits.smtpMessageBytes", settings.Limits.SmtpMessageBytes),
        ("limits.smtpPage", settings.Limits.SmtpPage),
        ("limits.smsPhones", settings.Limits.SmsPhones),
        ("limits.smsCharacters", settings.Limits.SmsCharacters),
        ("limits.contactsPerCall", settings.Limits.ContactsPerCall),
        ("faults.hangSeconds", settings.Faults.HangSeconds),
        ("latency.fixedMilliseconds", settings.Latency.FixedMilliseconds),
        ("latency.randomFromMilliseconds", settings.Latency.RandomFromMilliseconds),
        ("balance.amount", settings.Balance.Amount),
        ("balance.smsPrice", settings.Balance.SmsPrice),
        ("balance.viberPrice", settings.Balance.ViberPrice),
        ("webhooks.emailIntervalSeconds", settings.Webhooks.EmailIntervalSeconds),
        ("webhooks.smtpIntervalSeconds", settings.Webhooks.SmtpIntervalSeconds),
        ("webhooks.attempts", settings.Webhooks.Attempts),
        ("webhooks.timeoutSeconds", settings.Webhooks.TimeoutSeconds),
    ];
}
