using RfmFlows.Store;

namespace RfmFlows.Server.Triggers;

/// <summary>A trigger in force.</summary>
/// <param name="Armed">A disarmed trigger is known, but starts nothing.</param>
/// <param name="Address">Where requests come in; null for timers.</param>
/// <param name="NextAt">When it starts the scenario next; null for what waits for requests, is disarmed or never starts again.</param>
internal sealed record TriggerView(
    string Scenario, string Node, TriggerKind Kind, int Version, bool Armed, string? Method, string? Address, DateTimeOffset? NextAt)
{
    public static TriggerView Of(Trigger t, DateTimeOffset now) => new(
        t.ScenarioId, t.NodeId, t.Kind, t.Version, t.Armed, t.Method, t.Path is null ? null : HookEndpoint.Prefix + t.Path,
        t is { Armed: true, Kind: TriggerKind.Timer } ? TriggerSettings.Timer(t).Schedule().Next(now) : null);
}

/// <summary>A scheduled start and what became of it.</summary>
/// <param name="Reason">Why it was passed over: <c>overlap</c>, <c>missed</c> or <c>stale</c>; empty otherwise.</param>
internal sealed record FireView(string Node, DateTimeOffset ScheduledAt, FireState State, string? Run, string Reason)
{
    public static FireView Of(TriggerFire f) => new(f.NodeId, f.ScheduledAt, f.State, f.RunId, f.Reason);
}

/// <summary>Whether a trigger may start runs.</summary>
internal sealed record ArmBody(bool Armed);
