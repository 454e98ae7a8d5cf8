using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>A SendPulse account.</summary>
internal sealed class SendPulseAccount(SendPulseClient client, TimeProvider clock) : MessagingAccount
{
    public override IMessageGateway Email(string fromName, string fromAddress, string? replyTo) => new SendPulseEmailGateway(client, fromName, fromAddress, replyTo);

    public override IMessageGateway EmailCampaign(string fromName, string fromAddress) => new SendPulseCampaignGateway(client, fromName, fromAddress, clock);

    public override IMessageGateway Sms(string sender, bool transliterate) => new SendPulseSmsGateway(client, sender, transliterate);

    public override async Task VerifyAsync(CancellationToken cancellation)
    {
        try
        {
            await client.Balance.GetAsync(cancellation: cancellation);
        }
        catch (SendPulseException e)
        {
            throw new FlowException(CampaignRemarks.AccountRefused(e), e);
        }
    }
}
