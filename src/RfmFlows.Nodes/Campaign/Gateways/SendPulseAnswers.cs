using System.Globalization;
using RfmFlows.Campaigns;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>SendPulse's outcomes in the words of the send ledger.</summary>
internal static class SendPulseAnswers
{
    public static GatewayAnswer Of(RfmFlows.SendPulse.SendOutcome outcome) => outcome switch
    {
        RfmFlows.SendPulse.SendOutcome.Accepted accepted => new GatewayAnswer.Accepted(accepted.Id),
        RfmFlows.SendPulse.SendOutcome.Rejected rejected => new GatewayAnswer.Rejected(
            (rejected.Code ?? rejected.HttpStatus).ToString(CultureInfo.InvariantCulture), rejected.Message),
        RfmFlows.SendPulse.SendOutcome.Unknown unknown => new GatewayAnswer.Unknown(unknown.Reason.ToString()),
        RfmFlows.SendPulse.SendOutcome.NotSent notSent => new GatewayAnswer.NotSent(notSent.Reason.ToString(), notSent.Reason != NotSentReason.CredentialsRefused),
        _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no known outcome."),
    };
}
