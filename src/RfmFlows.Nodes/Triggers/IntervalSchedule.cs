namespace RfmFlows.Nodes.Triggers;

/// <summary>Starts at even distances, counted from 1970-01-01 UTC, so that they stay where they are whatever is restarted or published.</summary>
public sealed class IntervalSchedule(TimeSpan interval) : ITimerSchedule
{
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        var passed = (after - DateTimeOffset.UnixEpoch).Ticks / interval.Ticks;
        return DateTimeOffset.UnixEpoch + (passed + 1) * interval;
    }
}
