using System.Collections.Concurrent;
using RfmFlows.Engine;
using RfmFlows.Server.Api;
using RfmFlows.Store;

namespace RfmFlows.Server.Triggers;

/// <summary>Keeps the timers in force: looks at each when it is due, when its run has ended and now and then, and does what <see cref="TimerPolicy"/> says.</summary>
internal sealed class TimerService : IDisposable
{
    private readonly TriggerStore _triggers;
    private readonly TimerRuns _runs;
    private readonly ActiveRuns _active;
    private readonly IAlarm _alarm;
    private readonly TimeProvider _clock;
    private readonly ILogger<TimerService> _logger;
    private readonly ConcurrentDictionary<TimerKey, Trigger> _armed = new();
    private readonly SemaphoreSlim _gate = new(1);

    public TimerService(TriggerStore triggers, TimerRuns runs, ActiveRuns active, IAlarm alarm, TimeProvider clock, ILogger<TimerService> logger)
    {
        (_triggers, _runs, _active, _alarm, _clock, _logger) = (triggers, runs, active, alarm, clock, logger);
        alarm.Rings = LookAsync;
        runs.Ended += timer => _ = LookAsync(timer);
    }

    /// <summary>Reads which timers are in force and looks at each. Call at the start, after publishing, and now and then for what other servers published.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var triggers = await _triggers.ArmedAsync(TriggerKind.Timer, cancellation);
            var armed = triggers.ToDictionary(t => new TimerKey(t.ScenarioId, t.NodeId));
            foreach (var gone in _armed.Keys.Where(k => !armed.ContainsKey(k)).ToList())
            {
                _armed.TryRemove(gone, out _);
                await _alarm.SetAsync(gone, null);
            }
            if (armed.Count != _armed.Count)
            {
                TriggerLog.InForce(_logger, armed.Count);
            }
            foreach (var (timer, trigger) in armed)
            {
                _armed[timer] = trigger;
                await TryActAsync(timer);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task LookAsync(TimerKey timer)
    {
        await _gate.WaitAsync();
        try
        {
            await TryActAsync(timer);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task TryActAsync(TimerKey timer)
    {
        try
        {
            await ActAsync(timer);
        }
        catch (Exception e)
        {
            TriggerLog.Failed(_logger, e, timer);
        }
    }

    private async Task ActAsync(TimerKey timer)
    {
        if (_active.IsStopping || !_armed.TryGetValue(timer, out var trigger))
        {
            return;
        }
        var settings = TriggerSettings.Timer(trigger);
        var waiting = (await _triggers.FiresAsync(FireState.Waiting, CancellationToken.None))
            .Where(f => f.ScenarioId == timer.Scenario && f.NodeId == timer.Node).Select(f => f.ScheduledAt).ToList();
        var plan = TimerPolicy.Decide(new TimerState(
            settings, settings.Schedule(), trigger.HandledUntil, waiting, await _runs.IsRunningAsync(timer, CancellationToken.None), _clock.GetUtcNow()));
        foreach (var step in plan.Steps)
        {
            await DoAsync(step, timer, trigger);
        }
        await _triggers.HandledAsync(timer.Scenario, timer.Node, plan.HandledUntil, CancellationToken.None);
        _armed[timer] = trigger with { HandledUntil = plan.HandledUntil };
        await _alarm.SetAsync(timer, plan.Next);
    }

    private async Task DoAsync(TimerStep step, TimerKey timer, Trigger trigger)
    {
        var fire = new FireKey(timer.Scenario, timer.Node, step.ScheduledAt);
        switch (step.Action)
        {
            case TimerAction.Start:
                await _runs.StartAsync(trigger, step.ScheduledAt, CancellationToken.None);
                break;
            case TimerAction.Queue:
                await _triggers.QueueAsync(fire, CancellationToken.None);
                break;
            case TimerAction.CancelRun:
                await _runs.CancelAsync(timer);
                break;
            case TimerAction.Skip when await _triggers.SkipAsync(fire, step.Reason, CancellationToken.None):
                TriggerLog.Skipped(_logger, timer, step.ScheduledAt, step.Reason);
                break;
        }
    }
}
