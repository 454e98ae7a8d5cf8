namespace RfmFlows.Server.Triggers;

/// <summary>What is to be done with a start.</summary>
internal enum TimerAction
{
    /// <summary>Run now.</summary>
    Start,
    /// <summary>Wait until the run before has ended.</summary>
    Queue,
    /// <summary>Pass over.</summary>
    Skip,
    /// <summary>Cancel the run that works; the start itself follows as another step.</summary>
    CancelRun,
}

/// <summary>One thing to do.</summary>
/// <param name="Reason">Why a start is passed over: <c>overlap</c>, <c>missed</c>, <c>stale</c>.</param>
internal sealed record TimerStep(TimerAction Action, DateTimeOffset ScheduledAt, string Reason = "");

/// <summary>What a timer does now, and when to look again.</summary>
/// <param name="HandledUntil">Everything up to here is dealt with once the steps are done.</param>
/// <param name="Next">Null when it never starts again.</param>
internal sealed record TimerPlan(IReadOnlyList<TimerStep> Steps, DateTimeOffset HandledUntil, DateTimeOffset? Next);
