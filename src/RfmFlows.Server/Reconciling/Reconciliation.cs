using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;
using RfmFlows.Server.Api;
using RfmFlows.Store;

namespace RfmFlows.Server.Reconciling;

/// <summary>Asks the gateways what became of messages whose fate is unknown, each in the account of the run that called. Never sends.</summary>
internal sealed class Reconciliation(RunStore runs, ISendLedger ledger, RecordedGateways gateways, CampaignSender sender, TimeProvider clock)
{
    /// <summary>All unknown messages of a run.</summary>
    /// <param name="who">Who asked for it, for the notes.</param>
    /// <exception cref="FlowException">RF6030: there is no such run. RF3010, RF3011, RF5016: an account cannot be asked; what was settled before stays so.</exception>
    public async Task<ReconcileReport> OfRunAsync(string run, string who, CancellationToken cancellation)
    {
        if (await runs.FindAsync(run, cancellation) is null)
        {
            throw new FlowException(StoreRemarks.NoRun(run));
        }
        return await SettleAsync(new LedgerQuery { Run = run }, who, cancellation);
    }

    /// <summary>All unknown messages of a campaign, whichever runs called.</summary>
    /// <param name="campaign">A <see cref="CampaignKey.Value"/>.</param>
    /// <exception cref="FlowException">RF6228: there is no such campaign; otherwise as <see cref="OfRunAsync"/>.</exception>
    public async Task<ReconcileReport> OfCampaignAsync(string campaign, string who, CancellationToken cancellation)
    {
        if (await ledger.PageAsync(new LedgerQuery { Campaign = campaign }, 1, cancellation) is [])
        {
            throw new FlowException(ApiRemarks.NoCampaign(campaign));
        }
        return await SettleAsync(new LedgerQuery { Campaign = campaign }, who, cancellation);
    }

    private async Task<ReconcileReport> SettleAsync(LedgerQuery wanted, string who, CancellationToken cancellation)
    {
        // What a dead process was calling is unknown only from here on.
        await ledger.RecoverAsync(cancellation);
        var (accepted, planned) = (0, 0);
        foreach (var rows in (await UnknownAsync(wanted, cancellation)).GroupBy(r => (r.Campaign, r.Node, r.Channel, r.Gateway, r.Run)))
        {
            if (await OpenAsync(rows.First(), cancellation) is { } gateway)
            {
                var reconciler = new UnknownReconciler(ledger, clock) { Only = rows.Select(r => r.Id).ToHashSet() };
                var sum = await reconciler.ReconcileAsync(gateway, new LedgerQuery { Campaign = rows.Key.Campaign }, who, cancellation);
                (accepted, planned) = (accepted + sum.Accepted, planned + sum.Planned);
                await sender.TidyAsync(gateway, cancellation);
            }
        }
        var left = await UnknownAsync(wanted, cancellation);
        var before = clock.GetUtcNow() - UnknownReconciler.UsualLeastAge;
        return new ReconcileReport(accepted, planned, left.Count, left.Count(r => r.CalledAt > before));
    }

    // Only in the account of the run that called: another account's lists would say of each message that it never arrived.
    private async Task<IMessageGateway?> OpenAsync(SendRecord row, CancellationToken cancellation)
    {
        if (await runs.FindAsync(row.Run, cancellation) is not { } caller)
        {
            return null;
        }
        var gateway = await gateways.OpenAsync(caller.Request, row.Node, cancellation);
        return gateway.Name == row.Gateway && gateway.Channel.Name == row.Channel ? gateway : null;
    }

    private async Task<List<SendRecord>> UnknownAsync(LedgerQuery query, CancellationToken cancellation)
    {
        var rows = new List<SendRecord>();
        await foreach (var row in ledger.ReadAsync(query with { States = [SendState.Unknown] }, cancellation))
        {
            rows.Add(row);
        }
        return rows;
    }
}
