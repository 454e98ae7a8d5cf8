using Quartz;

namespace RfmFlows.Server.Triggers;

/// <summary>Passes Quartz's call on to the timer.</summary>
internal sealed class WakeJob(IAlarm alarm) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (alarm.Rings is { } rings)
        {
            await rings(TimerKey.Parse(context.Trigger.Key.Name));
        }
    }
}
