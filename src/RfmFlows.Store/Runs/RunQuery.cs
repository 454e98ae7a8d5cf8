using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>Which runs to list.</summary>
public sealed record RunQuery
{
    /// <summary>Only this scenario's; null means all.</summary>
    public string? ScenarioId { get; init; }

    /// <summary>Only runs in this state; null means all.</summary>
    public RunStatus? Status { get; init; }

    public PageRequest Page { get; init; } = new();
}
