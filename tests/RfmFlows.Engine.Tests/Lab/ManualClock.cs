namespace RfmFlows.Engine.Tests.Lab;

/// <summary>A clock that stands still until it is moved; timers fire when it passes them.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<TaskCompletionSource> _watchers = [];
    private DateTimeOffset _now = new(2026, 10, 31, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    /// <summary>Pauses asked for so far, in order; periodic timers are not pauses.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            var timer = new ManualTimer(this, () => callback(state)) { Due = Due(dueTime), Period = period };
            _timers.Add(timer);
            if (dueTime > TimeSpan.Zero && period == Timeout.InfiniteTimeSpan)
            {
                Pauses.Add(dueTime);
                _watchers.ForEach(w => w.TrySetResult());
                _watchers.Clear();
            }
            return timer;
        }
    }

    /// <summary>Completes when there have been so many pauses.</summary>
    public async Task PausesAsync(int count)
    {
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (Pauses.Count >= count)
                {
                    return;
                }
                var watcher = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _watchers.Add(watcher);
                next = watcher.Task;
            }
            await next.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public void Advance(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (_gate)
        {
            _now += by;
            due = [.. _timers.Where(t => t.Due <= _now)];
            due.ForEach(t => t.Due = t.Period > TimeSpan.Zero ? _now + t.Period : null);
        }
        due.ForEach(t => t.Fire());
    }

    private DateTimeOffset? Due(TimeSpan dueTime) => dueTime == Timeout.InfiniteTimeSpan ? null : _now + dueTime;

    private sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public TimeSpan Period { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                Due = clock.Due(dueTime);
                Period = period;
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
