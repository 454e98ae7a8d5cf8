namespace RfmFlows.Nodes.Tests.Campaign;

/// <summary>
/// The system's clock, moved on by whoever waits on <see cref="Hasty"/>: a wait of an hour there is over at once, and all who share the clock see the hour gone.
/// </summary>
internal sealed class SharedClock : TimeProvider
{
    private long _ahead;

    public SharedClock() => Hasty = new HastyClock(this);

    public TimeProvider Hasty { get; }

    /// <summary>How much time has been jumped over.</summary>
    public TimeSpan Jumped => TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Jumped;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    private sealed class HastyClock(SharedClock shared) : TimeProvider
    {
        public override long TimestampFrequency => shared.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => shared.GetUtcNow();

        public override long GetTimestamp() => shared.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime > TimeSpan.Zero)
            {
                Interlocked.Add(ref shared._ahead, dueTime.Ticks);
            }
            return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
