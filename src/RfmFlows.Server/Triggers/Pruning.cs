using RfmFlows.Server.Api;
using RfmFlows.Store;

namespace RfmFlows.Server.Triggers;

/// <summary>At the start and every hour: removes runs, requests and audit entries that are older than the options allow.</summary>
internal sealed class Pruning(Retention retention, ServerOptions options, TimeProvider clock, ILogger<Pruning> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>One round.</summary>
    public async Task PruneAsync(CancellationToken cancellation)
    {
        var requests = await PruneAsync(options.KeepRequestsDays, retention.PruneRequestsAsync, cancellation);
        var runs = await PruneAsync(options.KeepRunsDays, retention.PruneRunsAsync, cancellation);
        var entries = await PruneAsync(options.KeepAuditDays, retention.PruneAuditAsync, cancellation);
        if (requests + runs + entries > 0)
        {
            ApiLog.Pruned(logger, runs, requests, entries);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await PruneAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                ApiLog.UpkeepFailed(logger, e);
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    private async Task<int> PruneAsync(int days, Func<DateTimeOffset, CancellationToken, Task<int>> prune, CancellationToken cancellation) =>
        days > 0 ? await prune(clock.GetUtcNow().AddDays(-days), cancellation) : 0;

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
