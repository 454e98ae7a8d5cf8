using RfmFlows.Nodes.Triggers;

namespace RfmFlows.Server.Triggers;

/// <summary>Everything that a timer's next steps follow from.</summary>
/// <param name="HandledUntil">Starts up to here have been dealt with.</param>
/// <param name="Waiting">Starts that wait for a run to end, the earliest first.</param>
/// <param name="IsRunning">A run of this timer works, here or elsewhere.</param>
internal sealed record TimerState(
    TimerSettings Settings, ITimerSchedule Schedule, DateTimeOffset HandledUntil, IReadOnlyList<DateTimeOffset> Waiting, bool IsRunning, DateTimeOffset Now);
