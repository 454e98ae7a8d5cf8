namespace RfmFlows.Sandbox.Settings;

/// <summary>
/// Every switch of the sandbox. The defaults describe an undisturbed account without limits.
/// Read and changed by GET and PUT /sandbox/settings; a PUT changes only what it names.
/// </summary>
public sealed record SandboxSettings
{
    /// <summary>The seed of chance. Default 1; naming it again starts the same sequence anew.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The account's time zone, in which dates without zone are read and written. Default UTC.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Seconds for which an issued token is taken. Default 3600.</summary>
    public int TokenLifeSeconds { get; init; } = 3600;

    /// <summary>Whether only senders that were added and activated may send e-mail campaigns. Default false.</summary>
    public bool RequireActivatedSender { get; init; }

    /// <summary>Whether the JSON body of a GET counts as its arguments, as one official client sends it. Default true.</summary>
    public bool HonourBodyOfGet { get; init; } = true;

    /// <summary>Whether each recipient of one SMTP message gets a record with an id of its own. Default true; otherwise all share the answered id.</summary>
    public bool SmtpIdPerRecipient { get; init; } = true;

    /// <summary>How much is taken at once and per unit of time.</summary>
    public LimitSettings Limits { get; init; } = new();

    /// <summary>The answers whose wording the vendor does not publish.</summary>
    public AnswerSettings Answers { get; init; } = new();

    /// <summary>Failures by chance.</summary>
    public FaultSettings Faults { get; init; } = new();

    /// <summary>How long an answer takes.</summary>
    public LatencySettings Latency { get; init; } = new();

    /// <summary>Addresses that are refused or bounce.</summary>
    public RecipientSettings Recipients { get; init; } = new();

    /// <summary>What recipients do with what arrives.</summary>
    public ReactionSettings Reactions { get; init; } = new();

    /// <summary>The account's money.</summary>
    public BalanceSettings Balance { get; init; } = new();

    /// <summary>Delivery of webhooks.</summary>
    public WebhookSettings Webhooks { get; init; } = new();
}
