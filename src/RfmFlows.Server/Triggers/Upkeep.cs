using RfmFlows.Server.Api;
using RfmFlows.Store;

namespace RfmFlows.Server.Triggers;

/// <summary>At the start and now and then: finds runs and starts that a dead process left, and timers that another server put in force.</summary>
internal sealed class Upkeep(RunStore runs, TriggerStore triggers, TimerService timers, TimeProvider clock, ILogger<Upkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                ApiLog.UpkeepFailed(logger, e);
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        if (await runs.MarkInterruptedAsync(cancellation) is { Count: > 0 } marked)
        {
            ApiLog.Interrupted(logger, marked.Count);
        }
        if (await triggers.ReleaseAbandonedAsync(cancellation) is > 0 and var released)
        {
            TriggerLog.Released(logger, released);
        }
        await timers.RefreshAsync(cancellation);
    }

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
