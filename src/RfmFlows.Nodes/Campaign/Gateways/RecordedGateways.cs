using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Sending;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>Opens the gateways of runs that are over again, to look messages up in them.</summary>
public sealed class RecordedGateways(Catalog catalog, ISecrets secrets, SendPulseAccounts accounts)
{
    /// <summary>The gateway that a node of the run sent through, which now only looks up: by the recorded scenario and parameters, and the secrets of their names as they are now.</summary>
    /// <exception cref="FlowException">RF3011: a secret is missing. RF5016: the run does not tell the account.</exception>
    public async Task<IMessageGateway> OpenAsync(RunRequest run, string node, CancellationToken cancellation)
    {
        var account = run.Scenario.FlatLinks.Where(l => l.To.Node == node && l.To.Port == SendNode.Account).Select(l => l.From.Node).FirstOrDefault();
        if (Find<SendNode>(run, node) is not var (sending, sender) || Find<SendPulseTokenNode>(run, account) is not var (opening, token)
            || RecordedSettings.Read(run, sending, sender, sender.LookedUpBy) is not { } settings
            || RecordedSettings.Read(run, opening, token, token.Description.Settings) is not { } credentials)
        {
            throw new FlowException(CampaignRemarks.CannotReopen(node, run.RunId));
        }
        try
        {
            var opened = await SendPulseTokenNode.OpenAsync(credentials, secrets, accounts, cancellation);
            return new LookUpGateway(sender.GatewayOf(opened, settings));
        }
        catch (FlowException e)
        {
            throw new FlowException([.. e.Remarks.Select(r => r with { Node = opening.Id })]);
        }
    }

    private (ScenarioNode Node, T Type)? Find<T>(RunRequest run, string? id)
        where T : NodeType =>
        id is not null && run.Scenario.Node(id) is { } node && catalog.Find(node.Type) is T type ? (node, type) : null;
}
