namespace RfmFlows.SendPulse.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class ManualClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private TaskCompletionSource _alarmSet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan _elapsed;

    public TimeSpan Elapsed
    {
        get
        {
            lock (_lock)
            {
                return _elapsed;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Advance(TimeSpan time)
    {
        var until = Elapsed + time;
        while (RingNext(until))
        {
        }

        lock (_lock)
        {
            _elapsed = until;
        }
    }

    /// <summary>Moves from alarm to alarm until the task is done.</summary>
    public async Task<T> RunAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            var set = AlarmSet();
            await Task.Yield();
            if (!task.IsCompleted && !RingNext(TimeSpan.MaxValue))
            {
                await Task.WhenAny(task, set).WaitAsync(TimeSpan.FromSeconds(20), System);
            }
        }

        return await task;
    }

    /// <summary>Done as soon as another alarm is set.</summary>
    private Task AlarmSet()
    {
        lock (_lock)
        {
            return _alarmSet.Task;
        }
    }

    private bool RingNext(TimeSpan until)
    {
        Alarm? next;
        lock (_lock)
        {
            next = _alarms.Where(alarm => alarm.Due <= until).MinBy(alarm => alarm.Due);
            if (next is null)
            {
                return false;
            }

            _alarms.Remove(next);
            _elapsed = next.Due > _elapsed ? next.Due : _elapsed;
        }

        next.Ring();
        return true;
    }

    private sealed class Alarm(ManualClock clock, Action ring) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._alarms.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._elapsed + dueTime;
                    clock._alarms.Add(this);
                    clock._alarmSet.TrySetResult();
                    clock._alarmSet = new(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
