using RfmFlows.Campaigns;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>Takes every message and sends none: for rehearsals of load.</summary>
internal sealed class NullAccount : MessagingAccount
{
    public override IMessageGateway Email(string fromName, string fromAddress, string? replyTo) => new NullGateway(Channel.Email);

    public override IMessageGateway EmailCampaign(string fromName, string fromAddress) => new NullGateway(Channel.Email);

    public override IMessageGateway Sms(string sender, bool transliterate) => new NullGateway(Channel.Sms);

    public override Task<LocalText> VerifyAsync(CancellationToken cancellation) =>
        Task.FromResult<LocalText>(("Nothing is called: messages are only counted.", "Ничего не вызывается: сообщения только учитываются."));
}
