namespace RfmFlows.Server.Triggers;

/// <summary>Wakes timers up. It decides nothing: a late or needless ring does no harm.</summary>
internal interface IAlarm
{
    /// <summary>Told which timer is to be looked at.</summary>
    Func<TimerKey, Task>? Rings { get; set; }

    /// <summary>Wakes a timer at an instant, in the place of what was set for it; null wakes it no more.</summary>
    Task SetAsync(TimerKey timer, DateTimeOffset? at);
}
