using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>A gateway that only looks messages up and tidies: it cannot send.</summary>
internal sealed class LookUpGateway(IMessageGateway gateway) : IMessageGateway
{
    public Channel Channel => gateway.Channel;

    public string Name => gateway.Name;

    public int MaxConcurrency => gateway.MaxConcurrency;

    public int MaxBatch => gateway.MaxBatch;

    public Task<IReadOnlyList<GatewayAnswer>> SendAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation) =>
        throw new InvalidOperationException("This gateway only looks messages up.");

    public Task<MessageCost?> CostAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation) => Task.FromResult<MessageCost?>(null);

    public Task<int> TidyAsync(Func<string, Task<bool>> isOpen, CancellationToken cancellation) => gateway.TidyAsync(isOpen, cancellation);

    /// <exception cref="FlowException">RF3010: the account cannot be asked.</exception>
    public async Task<IReadOnlyList<ReconcileAnswer>> ReconcileAsync(IReadOnlyList<SendRecord> unknown, IReadOnlySet<string> taken, CancellationToken cancellation)
    {
        try
        {
            return await gateway.ReconcileAsync(unknown, taken, cancellation);
        }
        catch (SendPulseException e)
        {
            throw new FlowException(CampaignRemarks.AccountRefused(e), e);
        }
    }
}
