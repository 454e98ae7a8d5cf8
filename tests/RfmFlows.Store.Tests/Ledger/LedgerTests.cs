using RfmFlows.Campaigns;

namespace RfmFlows.Store.Tests;

/// <summary>The toolbox of the ledger's compliance suite. Owners here live on another machine, so that only the lease tells whether they live.</summary>
public abstract class LedgerTests<TEngine> : StoreTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private protected static ProcessIdentity ElsewhereProcess => ProcessIdentity.Current with { Machine = "elsewhere" };

    private protected SendLedger Ledger(ControlDatabase? database = null, ProcessIdentity? process = null) =>
        new(database ?? Database, new LedgerOptions { Lease = Lease, Process = process ?? ElsewhereProcess });

    private protected CampaignSender Sender(ISendLedger ledger) => new(ledger, new NobodySuppressed(), Clock);

    private protected Task<SendSummary> SendAsync(ISendLedger ledger, IMessageGateway gateway, int people, CampaignKey? key = null, ISendSink? sink = null) =>
        Sender(ledger).SendAsync(Campaign.Job(gateway, key), Campaign.People(0, people), sink ?? new RememberingSink(), null, CancellationToken.None);

    /// <summary>Every owner that is not being renewed is dead after this.</summary>
    protected void LetLeasesRunOut() => Clock.Now += Lease + TimeSpan.FromSeconds(1);
}
