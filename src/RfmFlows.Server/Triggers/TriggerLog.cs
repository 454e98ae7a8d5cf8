namespace RfmFlows.Server.Triggers;

/// <summary>Log events 2000 to 2999: triggers.</summary>
internal static partial class TriggerLog
{
    [LoggerMessage(2000, LogLevel.Information, "{Timers} timers are in force")]
    public static partial void InForce(ILogger logger, int timers);

    [LoggerMessage(2001, LogLevel.Information, "Start of {Timer} at {ScheduledAt} was passed over: {Reason}")]
    public static partial void Skipped(ILogger logger, TimerKey timer, DateTimeOffset scheduledAt, string reason);

    [LoggerMessage(2002, LogLevel.Warning, "Start of {Timer} at {ScheduledAt} could not run: {Codes}")]
    public static partial void Refused(ILogger logger, TimerKey timer, DateTimeOffset scheduledAt, string codes);

    [LoggerMessage(2003, LogLevel.Error, "Timer {Timer} could not be looked at; it is tried again")]
    public static partial void Failed(ILogger logger, Exception cause, TimerKey timer);

    [LoggerMessage(2004, LogLevel.Warning, "{Count} starts of a process that is gone wait again")]
    public static partial void Released(ILogger logger, int count);

    [LoggerMessage(2005, LogLevel.Error, "Start of {Timer} at {ScheduledAt} broke off before its run began")]
    public static partial void Broke(ILogger logger, Exception cause, TimerKey timer, DateTimeOffset scheduledAt);
}
