using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;
using RfmFlows.Server.Api;
using RfmFlows.Store;

namespace RfmFlows.Server.Reconciling;

/// <summary>Asks the gateways what became of messages whose fate is unknown, each in the account of the run that called. Never sends.</summary>
internal sealed class Reconciliation(RunStore runs, ISendLedger ledger, RecordedGateways gateways, TimeProvider clock)
{
    /// <summary>All unknown messages of a run.</summary>
    /// <param name="who">Who asked for it, for the notes.</param>
    /// <exception cref="FlowException">RF6030: there is no such run. RF3010, RF3011, RF5016: an account cannot be asked; what was settled before stays so.</exception>
    public async Task<ReconcileReport> OfRunAsync(string run, string who, CancellationToken cancellation)
    {
        var details = await runs.FindAsync(run, cancellation) ?? throw new FlowException(StoreRemarks.NoRun(run));
        return await SettleAsync(() => UnknownOfRunAsync(details, cancellation), who, cancellation);
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
        return await SettleAsync(() => UnknownAsync(new LedgerQuery { Campaign = campaign }, cancellation), who, cancellation);
    }

    private async Task<ReconcileReport> SettleAsync(Func<Task<List<SendRecord>>> unknown, string who, CancellationToken cancellation)
    {
        // What a dead process was calling is unknown only from here on.
        await ledger.RecoverAsync(cancellation);
        var callers = new CallingRuns(runs);
        var groups = new Dictionary<(string Campaign, string Node, string Gateway, string Callers), List<SendRecord>>();
        foreach (var row in await unknown())
        {
            var key = (row.Campaign, row.Node, row.Gateway, string.Join(' ', await callers.OfAsync(row, cancellation)));
            (groups.TryGetValue(key, out var rows) ? rows : groups[key] = []).Add(row);
        }
        var (accepted, planned) = (0, 0);
        foreach (var (key, rows) in groups)
        {
            if (await OpenAsync(rows[0], key.Callers.Split(' ', StringSplitOptions.RemoveEmptyEntries), cancellation) is { } gateway)
            {
                var reconciler = new UnknownReconciler(ledger, clock) { Only = rows.Select(r => r.Id).ToHashSet() };
                var sum = await reconciler.ReconcileAsync(gateway, new LedgerQuery { Campaign = key.Campaign }, who, cancellation);
                (accepted, planned) = (accepted + sum.Accepted, planned + sum.Planned);
            }
        }
        var left = await unknown();
        var before = clock.GetUtcNow() - UnknownReconciler.UsualLeastAge;
        return new ReconcileReport(accepted, planned, left.Count, left.Count(r => r.CalledAt > before));
    }

    // Another account's lists would say of each message that it never arrived. So where several runs may have called, all must have used one account.
    private async Task<IMessageGateway?> OpenAsync(SendRecord row, IReadOnlyList<string> callers, CancellationToken cancellation)
    {
        var opened = new List<RecordedGateway>();
        foreach (var caller in callers)
        {
            var details = await runs.FindAsync(caller, cancellation) ?? throw new FlowException(StoreRemarks.NoRun(caller));
            opened.Add(await gateways.OpenAsync(details.Request, row.Node, cancellation));
        }
        var fitting = opened.Where(o => o.Gateway.Name == row.Gateway && o.Gateway.Channel.Name == row.Channel).ToList();
        return fitting.DistinctBy(o => o.Account).Count() == 1 ? fitting[0].Gateway : null;
    }

    // A campaign that many starts share stands in the ledger under the first of them, so those of this run are found by the time of their call.
    private async Task<List<SendRecord>> UnknownOfRunAsync(RunDetails details, CancellationToken cancellation)
    {
        var (run, scenario) = (details.Run, details.Run.ScenarioId);
        var rows = await UnknownAsync(new LedgerQuery { Run = run.Id }, cancellation);
        foreach (var node in details.Request.Scenario.AllNodes)
        {
            var shared = await UnknownAsync(new LedgerQuery { Campaign = CampaignKey.OnceEver(scenario, node.Id, run.Id).Value }, cancellation);
            rows.AddRange(shared.Where(r => r.Run != run.Id && CallingRuns.MayHaveCalled(run, r)));
        }
        return rows;
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
