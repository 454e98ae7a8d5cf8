using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;
using RfmFlows.Server.Api;
using RfmFlows.Store;

namespace RfmFlows.Server.Reconciling;

/// <summary>At the start and every few hours: removes what campaigns have left in the accounts that they went through.</summary>
internal sealed class Tidying(
    RunStore runs, ISendLedger ledger, RecordedGateways gateways, CampaignSender sender, TimeProvider clock, ILogger<Tidying> logger) : BackgroundService
{
    private const int Days = 30;
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    /// <summary>One round. Returns how many things were removed.</summary>
    public async Task<int> TidyAsync(CancellationToken cancellation)
    {
        var removed = 0;
        var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-Days);
        foreach (var (run, node) in await ledger.SendersAsync(SendPulseAccounts.CampaignGateway, since, cancellation))
        {
            if (await runs.FindAsync(run, cancellation) is { } details && await OpenAsync(details.Request, node, cancellation) is { } gateway)
            {
                removed += await sender.TidyAsync(gateway, cancellation);
            }
        }
        return removed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do
            {
                await TryAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            if (await TidyAsync(stopping) is > 0 and var books)
            {
                ApiLog.Tidied(logger, books);
            }
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            ApiLog.UpkeepFailed(logger, e);
        }
    }

    // An account whose secret is gone cannot be tidied; that is no reason to leave the others.
    private async Task<IMessageGateway?> OpenAsync(RunRequest run, string node, CancellationToken cancellation)
    {
        try
        {
            return await gateways.OpenAsync(run, node, cancellation);
        }
        catch (FlowException)
        {
            return null;
        }
    }
}
