namespace RfmFlows.Server.Tests.Support;

/// <summary>A clock that stands still until it is moved; timers that become due then strike.</summary>
internal sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start;

    /// <summary>The zone of the machine.</summary>
    public override TimeZoneInfo LocalTimeZone => Zone;

    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_gate)
        {
            _timers.Add(timer);
        }
        return timer;
    }

    public void MoveTo(DateTimeOffset instant)
    {
        List<ManualTimer> due;
        lock (_gate)
        {
            _now = instant;
            due = [.. _timers.Where(t => t.Take(instant))];
        }
        foreach (var timer in due)
        {
            timer.Strike();
        }
    }

    public void Move(TimeSpan by) => MoveTo(GetUtcNow() + by);

    private sealed class ManualTimer(ManualClock clock, Action strike) : ITimer
    {
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
            _period = period;
            return true;
        }

        public bool Take(DateTimeOffset now)
        {
            if (_due > now || _due is null)
            {
                return false;
            }
            _due = _period > TimeSpan.Zero ? now + _period : null;
            return true;
        }

        public void Strike() => strike();

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
