using RfmFlows.Engine;

namespace RfmFlows.Nodes.Triggers;

/// <summary>A timer node's settings as they are put in force by publishing.</summary>
/// <param name="Cron">A cron expression; null for an interval.</param>
/// <param name="IntervalMinutes">Minutes between starts; counts where there is no cron expression.</param>
/// <param name="TimeZone">The scenario's time zone.</param>
/// <param name="StaleMinutes">A start that is later than this is passed over; 0 means never.</param>
public sealed record TimerSettings(string? Cron, int IntervalMinutes, string TimeZone, OverlapRule Overlap, MissedRule Missed, int StaleMinutes)
{
    /// <summary>When it starts.</summary>
    /// <exception cref="FlowException">The expression is wrong; the check tells that before.</exception>
    public ITimerSchedule Schedule()
    {
        var remarks = new List<Remark>();
        return Cron is null
            ? new IntervalSchedule(TimeSpan.FromMinutes(IntervalMinutes))
            : CronSchedule.Read(Cron, TimeZoneInfo.FindSystemTimeZoneById(TimeZone), remarks) ?? throw new FlowException(remarks);
    }
}
