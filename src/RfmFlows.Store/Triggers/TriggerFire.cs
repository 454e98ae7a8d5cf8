namespace RfmFlows.Store;

/// <summary>A scheduled start and what became of it.</summary>
public sealed record TriggerFire
{
    public string ScenarioId { get; init; } = "";

    public string NodeId { get; init; } = "";

    public DateTimeOffset ScheduledAt { get; init; }

    public FireState State { get; init; }

    /// <summary>The run that it was claimed for; null before.</summary>
    public string? RunId { get; init; }

    /// <summary>Why it was passed over: a short word for the program such as <c>overlap</c>, <c>missed</c>, <c>stale</c>.</summary>
    public string Reason { get; init; } = "";

    public DateTimeOffset ChangedAt { get; init; }

    public FireKey Key => new(ScenarioId, NodeId, ScheduledAt);
}
