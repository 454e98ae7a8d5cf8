using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Triggers;
using RfmFlows.Server.Api;
using RfmFlows.Store;

namespace RfmFlows.Server.Triggers;

/// <summary>The runs that timers start. A claimed start is run here, whatever it waits for.</summary>
internal sealed class TimerRuns(
    ActiveRuns active, RunRequests requests, RunStore runs, ScenarioStore scenarios, TriggerStore triggers, RunOwner owner, RunJournal journal, ILogger<TimerRuns> logger)
{
    public const string Cause = "timer";

    // Started here, from the claim on: the record of a run appears only when its turn has come.
    private readonly ConcurrentDictionary<TimerKey, string> _own = new();

    /// <summary>Told of each timer whose run has ended.</summary>
    public event Action<TimerKey>? Ended;

    /// <summary>Whether a run of the timer works, in this process or in another.</summary>
    public async Task<bool> IsRunningAsync(TimerKey timer, CancellationToken cancellation)
    {
        if (_own.ContainsKey(timer))
        {
            return true;
        }
        var working = await runs.ListAsync(
            new RunQuery { ScenarioId = timer.Scenario, Status = RunStatus.Running, Page = new PageRequest(0, Paging.Most) }, cancellation);
        foreach (var run in working.Items.Where(r => r.Cause == Cause))
        {
            if (await runs.FindAsync(run.Id, cancellation) is { } details && details.Request.TriggerData.ContainsKey(timer.Node))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Cancels the timer's run if it works in this process; one elsewhere is waited for.</summary>
    public Task CancelAsync(TimerKey timer) => _own.TryGetValue(timer, out var run) ? active.CancelAsync(run) : Task.CompletedTask;

    /// <summary>Claims a start and runs it in the background. False when another process has it.</summary>
    public async Task<bool> StartAsync(Trigger trigger, DateTimeOffset scheduledAt, CancellationToken cancellation)
    {
        var timer = new TimerKey(trigger.ScenarioId, trigger.NodeId);
        var run = requests.NewId();
        if (!_own.TryAdd(timer, run))
        {
            return false;
        }
        var claimed = false;
        try
        {
            claimed = await triggers.ClaimAsync(new FireKey(timer.Scenario, timer.Node, scheduledAt), run, owner, cancellation);
            return claimed;
        }
        finally
        {
            if (claimed)
            {
                _ = RunAsync(trigger, timer, scheduledAt, run);
            }
            else
            {
                _own.TryRemove(timer, out _);
            }
        }
    }

    private async Task RunAsync(Trigger trigger, TimerKey timer, DateTimeOffset scheduledAt, string run)
    {
        try
        {
            var version = await scenarios.FindVersionAsync(trigger.ScenarioId, trigger.Version, CancellationToken.None)
                ?? throw new FlowException(StoreRemarks.NoVersion(trigger.ScenarioId, trigger.Version));
            var scenario = version.Scenario;
            var request = requests.Of(scenario, trigger.Version) with
            {
                RunId = run,
                AsOf = scenario.DayOf(scheduledAt),
                Cause = Cause,
                TriggerData = new Dictionary<string, JsonNode> { [timer.Node] = TimerNode.Data(scheduledAt, scenario.TimeZone) },
            };
            await RunAsync(request, timer, scheduledAt);
        }
        catch (Exception e)
        {
            // A claim without a run is taken up again when this process is gone.
            TriggerLog.Broke(logger, e, timer, scheduledAt);
        }
        finally
        {
            _own.TryRemove(timer, out _);
            Ended?.Invoke(timer);
        }
    }

    private async Task RunAsync(RunRequest request, TimerKey timer, DateTimeOffset scheduledAt)
    {
        try
        {
            var started = await active.StartAsync(request, CancellationToken.None, Timeout.InfiniteTimeSpan);
            await started.Done;
        }
        catch (FlowException e) when (!active.IsStopping)
        {
            TriggerLog.Refused(logger, timer, scheduledAt, string.Join(", ", e.Remarks.Select(r => r.Code)));
            await journal.RecordFailureAsync(request, e.Remarks, CancellationToken.None);
        }
    }
}
