namespace RfmFlows.Store;

/// <summary>One scheduled start of a trigger; there is at most one for an instant.</summary>
public readonly record struct FireKey(string ScenarioId, string NodeId, DateTimeOffset ScheduledAt);
