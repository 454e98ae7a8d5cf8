using System.Collections.Frozen;
using RfmFlows.Campaigns;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>SendPulse's answers about a whole campaign in the words of the send ledger.</summary>
internal static class CampaignAnswers
{
    // The book is not there or not filled yet, or a book of this name is left from a call that was repeated: the next attempt makes another.
    private static readonly FrozenSet<long> OfTheMoment = new long[] { 203, 211, 213, 703 }.ToFrozenSet();

    /// <summary>What making the campaign came to. A refusal is of the text, the sender or the account, never of a recipient, so nobody is written off for it.</summary>
    public static GatewayAnswer Of(RfmFlows.SendPulse.SendOutcome outcome) => outcome is RfmFlows.SendPulse.SendOutcome.Rejected rejected
        ? new GatewayAnswer.NotSent($"{rejected.Code ?? rejected.HttpStatus} {rejected.Message}", Retryable: rejected.Code is { } code && OfTheMoment.Contains(code))
        : SendPulseAnswers.Of(outcome);

    /// <summary>A failure before the campaign was made: surely nothing has been sent.</summary>
    public static GatewayAnswer OfPreparation(SendPulseException e) => new GatewayAnswer.NotSent(e.Message, e.Failure switch
    {
        SendPulseFailure.CredentialsRefused => false,
        SendPulseFailure.Refused => e.ErrorCode is { } code && OfTheMoment.Contains(code),
        _ => true,
    }, e.RetryAfter);
}
