using System.Collections.Frozen;
using System.Globalization;
using RfmFlows.Campaigns;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>SendPulse's outcomes in the words of the send ledger.</summary>
internal static class SendPulseAnswers
{
    // Refusals of the account or the sender, not of one message: no money or plan, no SMTP service, a sender that is unknown, unconfirmed or used up.
    private static readonly FrozenSet<long> OfTheAccount = new long[] { 10, 20, 97, 400, 401, 403, 503, 701, 704, 707, 708, 901, 903, 905, 1003 }.ToFrozenSet();

    public static GatewayAnswer Of(RfmFlows.SendPulse.SendOutcome outcome) => outcome switch
    {
        RfmFlows.SendPulse.SendOutcome.Accepted accepted => new GatewayAnswer.Accepted(accepted.Id),
        // Everybody else would be refused too, and must not be written off for it.
        RfmFlows.SendPulse.SendOutcome.Rejected { Code: { } code } rejected when OfTheAccount.Contains(code) => new GatewayAnswer.NotSent($"{code} {rejected.Message}", Retryable: false),
        RfmFlows.SendPulse.SendOutcome.Rejected rejected => new GatewayAnswer.Rejected(
            (rejected.Code ?? rejected.HttpStatus).ToString(CultureInfo.InvariantCulture), rejected.Message),
        RfmFlows.SendPulse.SendOutcome.Unknown unknown => new GatewayAnswer.Unknown(unknown.Reason.ToString()),
        RfmFlows.SendPulse.SendOutcome.NotSent notSent => new GatewayAnswer.NotSent(notSent.Reason.ToString(), notSent.Reason != NotSentReason.CredentialsRefused, notSent.RetryAfter),
        _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no known outcome."),
    };
}
