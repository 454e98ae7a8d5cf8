using RfmFlows.Nodes.Triggers;

namespace RfmFlows.Server.Triggers;

/// <summary>Decides what happens to a timer's starts: what was missed, what is too late, what overlaps. Pure: the same state gives the same plan.</summary>
internal sealed class TimerPolicy
{
    /// <summary>The latest start counts as punctual when it is noticed within this time; every other one was missed.</summary>
    public static readonly TimeSpan Punctual = TimeSpan.FromMinutes(1);

    /// <summary>Most starts that are made up for or recorded as passed over; of a longer list the latest.</summary>
    public const int MostMissed = 1000;

    private readonly TimerState _state;
    private readonly List<TimerStep> _steps = [];
    private bool _busy;

    private TimerPolicy(TimerState state)
    {
        _state = state;
        _busy = state.IsRunning;
    }

    public static TimerPlan Decide(TimerState state) => new TimerPolicy(state).Decide();

    private TimerPlan Decide()
    {
        var due = Due();
        var isPunctual = due.Count > 0 && _state.Now - due[^1] <= Punctual;
        var missed = isPunctual ? due[..^1] : due;
        var madeUp = MadeUp(missed, isPunctual);
        foreach (var start in missed.Except(madeUp))
        {
            Skip(start, "missed");
        }
        var inTurn = _state.Waiting.Concat(madeUp).ToList();
        foreach (var start in inTurn.Where(s => !IsStale(s)))
        {
            InTurn(start);
        }
        foreach (var start in inTurn.Where(IsStale))
        {
            Skip(start, "stale");
        }
        if (isPunctual)
        {
            Punctually(due[^1], isCatchingUp: _state.Settings.Missed == MissedRule.All && inTurn.Count > 0);
        }
        return new TimerPlan(_steps, _state.Now, _state.Schedule.Next(_state.Now));
    }

    private List<DateTimeOffset> Due()
    {
        var due = new Queue<DateTimeOffset>();
        for (var next = _state.Schedule.Next(_state.HandledUntil); next is { } start && start <= _state.Now; next = _state.Schedule.Next(start))
        {
            due.Enqueue(start);
            if (due.Count > MostMissed)
            {
                due.Dequeue();
            }
        }
        return [.. due];
    }

    private List<DateTimeOffset> MadeUp(List<DateTimeOffset> missed, bool startsAnyway) => _state.Settings.Missed switch
    {
        MissedRule.All => missed,
        // A punctual start makes up for what was missed before it.
        MissedRule.Once when missed.Count > 0 && !startsAnyway => [missed[^1]],
        _ => [],
    };

    private bool IsStale(DateTimeOffset start) =>
        _state.Settings.StaleMinutes > 0 && _state.Now - start > TimeSpan.FromMinutes(_state.Settings.StaleMinutes);

    // What waits already, and what is made up for, goes one after the other whatever the overlap rule says.
    private void InTurn(DateTimeOffset start)
    {
        if (!_busy)
        {
            Start(start);
        }
        else if (!_state.Waiting.Contains(start))
        {
            _steps.Add(new TimerStep(TimerAction.Queue, start));
        }
    }

    private void Punctually(DateTimeOffset start, bool isCatchingUp)
    {
        if (!_busy)
        {
            Start(start);
            return;
        }
        switch (_state.Settings.Overlap)
        {
            case OverlapRule.Queue:
            // While everything missed is being made up for, nothing is lost to that.
            case OverlapRule.Skip when isCatchingUp:
                _steps.Add(new TimerStep(TimerAction.Queue, start));
                break;
            case OverlapRule.Skip:
                Skip(start, "overlap");
                break;
            case OverlapRule.Cancel:
                Supersede(start);
                break;
        }
    }

    // Only the latest start counts: what was to come before it is dropped, what works is cancelled.
    private void Supersede(DateTimeOffset start)
    {
        foreach (var step in _steps.Where(s => s.Action is TimerAction.Start or TimerAction.Queue).ToList())
        {
            _steps.Remove(step);
            Skip(step.ScheduledAt, "overlap");
        }
        foreach (var waiting in _state.Waiting.Where(w => !_steps.Exists(s => s.ScheduledAt == w)))
        {
            Skip(waiting, "overlap");
        }
        if (!_state.IsRunning)
        {
            Start(start);
            return;
        }
        if (!_steps.Exists(s => s.Action == TimerAction.CancelRun))
        {
            _steps.Add(new TimerStep(TimerAction.CancelRun, start));
        }
        _steps.Add(new TimerStep(TimerAction.Queue, start));
    }

    private void Start(DateTimeOffset start)
    {
        _steps.Add(new TimerStep(TimerAction.Start, start));
        _busy = true;
    }

    private void Skip(DateTimeOffset start, string reason) => _steps.Add(new TimerStep(TimerAction.Skip, start, reason));
}
