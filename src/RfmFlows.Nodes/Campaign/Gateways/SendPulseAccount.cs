using System.Globalization;
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

    public override async Task<LocalText> VerifyAsync(CancellationToken cancellation)
    {
        try
        {
            var balance = await client.Balance.GetAsync(cancellation: cancellation);
            var money = string.Create(CultureInfo.InvariantCulture, $"{balance.Amount:0.##} {balance.Currency}").TrimEnd();
            return ($"SendPulse lets in; the balance is {money}.", $"SendPulse открывает доступ; баланс — {money}.");
        }
        catch (SendPulseException e)
        {
            throw new FlowException(CampaignRemarks.AccountRefused(e), e);
        }
    }
}
