using RfmFlows.Campaigns;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>What the token node's connection carries: an account through which messages go.</summary>
internal abstract class MessagingAccount
{
    /// <summary>The kind of connection port that carries accounts.</summary>
    public const string ConnectionKind = "sendpulse";

    /// <param name="replyTo">Where answers go; null: to the sender.</param>
    public abstract IMessageGateway Email(string fromName, string fromAddress, string? replyTo);

    /// <summary>E-mail by campaigns to address books instead of one by one.</summary>
    public abstract IMessageGateway EmailCampaign(string fromName, string fromAddress);

    public abstract IMessageGateway Sms(string sender, bool transliterate);

    /// <summary>Makes sure that the account can be used before anything is planned.</summary>
    /// <returns>What answered.</returns>
    /// <exception cref="FlowException">It cannot; the remark says why.</exception>
    public abstract Task<LocalText> VerifyAsync(CancellationToken cancellation);
}
