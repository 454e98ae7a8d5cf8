using System.Collections.Concurrent;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>The runs of this process: starts them in the background, cancels them, and brings them to an end when the server stops.</summary>
internal sealed class ActiveRuns(FlowHost host, RunEventLog events, RunMetrics metrics, ServerOptions options, ILogger<ActiveRuns> logger) : IDisposable
{
    private readonly ConcurrentDictionary<string, ActiveRun> _runs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turns = new(options.MaxRuns);
    private volatile bool _stopping;

    /// <summary>Told the request of each run that has ended, however it ended.</summary>
    public event Action<RunRequest>? Ended;

    public int Count => _runs.Count;

    public bool IsStopping => _stopping;

    /// <summary>Starts a run and returns when it is recorded and working.</summary>
    /// <exception cref="FlowException">The scenario has errors, the server stops (RF6213) or no turn came (RF6214). Nothing was run or recorded.</exception>
    /// <param name="patience">How long to wait for a turn; by default as the options say.</param>
    public async Task<StartedRun> StartAsync(RunRequest request, CancellationToken cancellation, TimeSpan? patience = null)
    {
        if (_stopping)
        {
            throw new FlowException(ApiRemarks.Stopping());
        }
        if (!await _turns.WaitAsync(patience ?? options.TurnPatience, cancellation))
        {
            throw new FlowException(ApiRemarks.TooManyRuns(options.MaxRuns));
        }
        var run = new ActiveRun(request);
        _runs[request.RunId] = run;
        var work = host.Runner.RunAsync(request, [.. host.Observers, events, metrics, run], run.Cancellation);
        run.Done = FinishAsync(run, work);
        await Task.WhenAny(run.Begun, work);
        if (!run.Begun.IsCompleted)
        {
            await work;
        }
        return new StartedRun(request.RunId, run.Done);
    }

    /// <summary>False when no such run is being worked on here.</summary>
    public async Task<bool> CancelAsync(string id)
    {
        if (!_runs.TryGetValue(id, out var run))
        {
            return false;
        }
        await run.CancelAsync();
        return true;
    }

    /// <summary>The run's end, or null when no such run is being worked on here.</summary>
    public Task<RunResult?>? Find(string id) => _runs.TryGetValue(id, out var run) ? run.Done : null;

    /// <summary>Refuses new starts, waits for runs, and cancels those that take longer than the patience.</summary>
    public async Task DrainAsync(CancellationToken hurry)
    {
        _stopping = true;
        if (_runs.IsEmpty)
        {
            return;
        }
        ApiLog.Draining(logger, _runs.Count);
        var all = Task.WhenAll(_runs.Values.Select(r => r.Done));
        try
        {
            await all.WaitAsync(options.DrainPatience, host.Environment.Clock, hurry);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            ApiLog.DrainCancels(logger, _runs.Count);
            await Task.WhenAll(_runs.Values.Select(r => r.CancelAsync()));
            await all;
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<RunResult?> FinishAsync(ActiveRun run, Task<RunResult> work)
    {
        var request = run.Request;
        try
        {
            var begun = await Task.WhenAny(run.Begun, work) == run.Begun;
            if (begun)
            {
                ApiLog.RunStarted(logger, request.RunId, request.Scenario.Id, request.Cause);
            }
            var result = await work;
            ApiLog.RunFinished(logger, request.RunId, request.Scenario.Id, Words.Of(result.Status), Words.Milliseconds(result.Time));
            return result;
        }
        catch (Exception) when (!run.Begun.IsCompleted)
        {
            // Refused before it began: whoever asked for it is told.
            return null;
        }
        catch (Exception e)
        {
            ApiLog.RunBroke(logger, e, request.RunId, request.Scenario.Id);
            await RecordBreakAsync(request, e);
            return null;
        }
        finally
        {
            _runs.TryRemove(request.RunId, out _);
            _turns.Release();
            Ended?.Invoke(request);
        }
    }

    private async Task RecordBreakAsync(RunRequest request, Exception cause)
    {
        var remarks = cause is FlowException flow ? flow.Remarks : [RunRemarks.Of(cause)];
        var ended = new RunFinished(
            request.RunId, host.Environment.Clock.GetUtcNow(), new RunResult(request.RunId, RunStatus.Failed, TimeSpan.Zero, [], new Dictionary<string, long>()));
        try
        {
            await events.OnAsync(ended);
            await metrics.OnAsync(ended);
            var journal = host.Services.GetRequiredService<RunJournal>();
            await journal.RecordFailureAsync(request, remarks, CancellationToken.None);
        }
        catch (Exception e)
        {
            // The store is out of reach, or another process goes on with the run: there it is recorded.
            ApiLog.UpkeepFailed(logger, e);
        }
    }
}
