namespace RfmFlows.SendPulse;

/// <summary>
/// What became of handing a message over. Exactly one of <see cref="Accepted"/>, <see cref="Rejected"/>, <see cref="Unknown"/> and
/// <see cref="NotSent"/>; only the last may be tried again without asking the gateway first.
/// </summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Whether handing the same message over again cannot make it arrive twice and may succeed.</summary>
    public bool MayBeRepeated => this is NotSent;

    /// <summary>SendPulse took the message; that is not yet delivery.</summary>
    /// <param name="Id">SendPulse's id of the message or campaign; null where its answer held none.</param>
    public record Accepted(string? Id) : SendOutcome;

    /// <summary>SendPulse took an SMS campaign.</summary>
    /// <param name="Id">The campaign's id.</param>
    /// <param name="Sends">Phones it will be sent to; null where not told.</param>
    /// <param name="Exceptions">Phones left out (wrong or black-listed); null where not told.</param>
    public sealed record AcceptedSms(string? Id, int? Sends, int? Exceptions) : Accepted(Id);

    /// <summary>SendPulse took an e-mail campaign.</summary>
    /// <param name="Id">The campaign's id.</param>
    /// <param name="Status">Its status right after creation.</param>
    /// <param name="Recipients">Addresses it will be sent to; null where not told.</param>
    /// <param name="WithinPlan">How many of them the plan covers; null where not told.</param>
    /// <param name="Price">What the rest costs, in <paramref name="Currency"/>; null where not told.</param>
    /// <param name="Currency">Three-letter code; null where not told.</param>
    public sealed record AcceptedCampaign(
        string? Id, CampaignStatus Status, int? Recipients, int? WithinPlan, decimal? Price, string? Currency) : Accepted(Id);

    /// <summary>SendPulse refused the message as it stands; sending it again as it stands is pointless.</summary>
    /// <param name="HttpStatus">The answer's status.</param>
    /// <param name="Code">SendPulse's error code; null if the answer held none.</param>
    /// <param name="Message">What the server said, without addresses and numbers.</param>
    public sealed record Rejected(int HttpStatus, long? Code, string Message) : SendOutcome
    {
        /// <summary>What a person can do about it.</summary>
        public BilingualText Remedy => Remedies.For(SendPulseFailure.Refused, Code);
    }

    /// <summary>The message may or may not have been taken. Reconcile before sending it again.</summary>
    /// <param name="Reason">What stood between the request and a clear answer.</param>
    /// <param name="HttpStatus">The answer's status, if one came.</param>
    public sealed record Unknown(UnknownReason Reason, int? HttpStatus) : SendOutcome;

    /// <summary>The message certainly did not reach SendPulse, or was turned away before it was looked at.</summary>
    /// <param name="Reason">What kept it.</param>
    /// <param name="RetryAfter">When it is worth trying again, where that is known.</param>
    public sealed record NotSent(NotSentReason Reason, TimeSpan? RetryAfter) : SendOutcome
    {
        /// <summary>What a person can do about it.</summary>
        public BilingualText Remedy => Remedies.For(Reason switch
        {
            NotSentReason.RateLimited => SendPulseFailure.RateLimited,
            NotSentReason.CredentialsRefused => SendPulseFailure.CredentialsRefused,
            NotSentReason.TokenUnavailable => SendPulseFailure.TokenUnavailable,
            _ => SendPulseFailure.Unreachable,
        }, null);
    }
}
