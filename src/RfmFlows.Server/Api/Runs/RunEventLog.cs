using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>
/// The latest events of all runs, numbered, from which any number of clients read at their own pace. Memory is bounded: who falls too far behind
/// is told so instead of being waited for.
/// </summary>
internal sealed class RunEventLog(TimeProvider clock) : IRunObserver
{
    /// <summary>How many events are kept for clients that come back.</summary>
    public const int Capacity = 4096;

    private readonly LoggedEvent?[] _ring = new LoggedEvent?[Capacity];
    private readonly ConcurrentDictionary<string, string> _scenarios = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private TaskCompletionSource _added = New();
    private long _last;

    /// <summary>Tells this process's numbering from that of an earlier one.</summary>
    public string Epoch { get; } = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString("x");

    /// <summary>The number of the newest event; 0 when there is none.</summary>
    public long Last => Interlocked.Read(ref _last);

    public ValueTask OnAsync(RunEvent happened)
    {
        if (happened is RunStarted started)
        {
            _scenarios[started.RunId] = started.Request.Scenario.Id;
            // The request holds the whole scenario and what a trigger brought; nobody reads it here.
            happened = started with { Request = null! };
        }
        var scenario = _scenarios.GetValueOrDefault(happened.RunId, "");
        if (happened is RunFinished)
        {
            _scenarios.TryRemove(happened.RunId, out _);
        }
        TaskCompletionSource added;
        lock (_gate)
        {
            var number = _last + 1;
            _ring[number % Capacity] = new LoggedEvent(number, scenario, happened);
            Interlocked.Exchange(ref _last, number);
            added = _added;
            _added = New();
        }
        added.SetResult();
        return ValueTask.CompletedTask;
    }

    /// <summary>The events behind a number, and then each as it happens. Null stands for a heartbeat; a gap in the numbers for events that are gone. Ends when cancelled.</summary>
    public async IAsyncEnumerable<LoggedEvent?> ReadAsync(long after, TimeSpan heartbeat, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var (events, added) = Behind(after);
            foreach (var logged in events)
            {
                after = logged.Number;
                yield return logged;
            }
            if (events.Count > 0)
            {
                continue;
            }
            await added.WaitAsync(heartbeat, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!added.IsCompleted && !cancellation.IsCancellationRequested)
            {
                yield return null;
            }
        }
    }

    private (List<LoggedEvent> Events, Task Added) Behind(long after)
    {
        lock (_gate)
        {
            var events = new List<LoggedEvent>();
            for (var number = Math.Max(after + 1, _last - Capacity + 1); number <= _last; number++)
            {
                events.Add(_ring[number % Capacity]!);
            }
            return (events, _added.Task);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
