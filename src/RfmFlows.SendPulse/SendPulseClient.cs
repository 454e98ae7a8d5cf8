namespace RfmFlows.SendPulse;

/// <summary>
/// SendPulse's REST API. One client per account and thread-safe; it keeps the account's limits, its token, and repeats calls where
/// that is safe. Sends return a <see cref="SendOutcome"/>; all other calls throw <see cref="SendPulseException"/> when they fail.
/// </summary>
public sealed class SendPulseClient
{
    /// <summary>Makes a client; nothing is called yet.</summary>
    /// <param name="http">Carries the calls. Its own timeout should be longer than <see cref="SendPulseOptions.RequestTimeout"/>.</param>
    /// <param name="options">The account, the limits and the times.</param>
    /// <param name="clock">Where times come from.</param>
    /// <param name="jitter">Spreads repetitions.</param>
    /// <exception cref="ArgumentException">Options are out of range; the message names all of them.</exception>
    public SendPulseClient(HttpClient http, SendPulseOptions options, TimeProvider clock, Random jitter)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(jitter);
        options.Validate();
        var transport = new ApiTransport(http, options, clock, jitter);
        Smtp = new(transport);
        AddressBooks = new(transport);
        Contacts = new(transport);
        Campaigns = new(transport);
        Sms = new(transport);
        Balance = new(transport);
        Templates = new(transport);
        Senders = new(transport);
        Blacklist = new(transport);
        Webhooks = new(transport);
    }

    /// <summary>Single e-mails.</summary>
    public SmtpResource Smtp { get; }

    /// <summary>Address books and their contacts.</summary>
    public AddressBooksResource AddressBooks { get; }

    /// <summary>Addresses across all address books.</summary>
    public ContactsResource Contacts { get; }

    /// <summary>E-mail campaigns.</summary>
    public CampaignsResource Campaigns { get; }

    /// <summary>SMS.</summary>
    public SmsResource Sms { get; }

    /// <summary>Money and plans.</summary>
    public BalanceResource Balance { get; }

    /// <summary>Templates.</summary>
    public TemplatesResource Templates { get; }

    /// <summary>E-mail senders.</summary>
    public SendersResource Senders { get; }

    /// <summary>Addresses that no campaign reaches.</summary>
    public BlacklistResource Blacklist { get; }

    /// <summary>Webhooks of the e-mail service.</summary>
    public WebhooksResource Webhooks { get; }
}
