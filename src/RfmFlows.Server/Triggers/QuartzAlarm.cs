using Quartz;

namespace RfmFlows.Server.Triggers;

/// <summary>Wakes timers by Quartz, from memory: what is in force stands in the store, and is set anew at each start.</summary>
internal sealed class QuartzAlarm(IScheduler scheduler, TimeProvider clock) : IAlarm
{
    private static readonly JobKey Job = new("wake");

    public Func<TimerKey, Task>? Rings { get; set; }

    public async Task SetAsync(TimerKey timer, DateTimeOffset? at)
    {
        var key = new TriggerKey(timer.ToString());
        if (at is not { } instant)
        {
            await scheduler.UnscheduleJob(key);
            return;
        }
        await scheduler.AddJob(JobBuilder.Create<WakeJob>().WithIdentity(Job).StoreDurably().Build(), new AddJobOptions { Replace = true });
        var trigger = TriggerBuilder.Create(clock).WithIdentity(key).ForJob(Job).StartAt(instant).Build();
        await scheduler.ScheduleJob(trigger, new ScheduleJobOptions { Replace = true });
    }
}
