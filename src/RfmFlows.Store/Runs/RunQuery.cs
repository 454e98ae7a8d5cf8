using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>Which runs to list.</summary>
public sealed record RunQuery
{
    /// <summary>Only this scenario's; null means all.</summary>
    public string? ScenarioId { get; init; }

    /// <summary>Only runs in this state; null means all.</summary>
    public RunStatus? Status { get; init; }

    /// <summary>Only runs that this started, see <see cref="RunRecord.Cause"/>; null means all.</summary>
    public string? Cause { get; init; }

    /// <summary>Only runs that started at or after this instant.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only runs that started before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only dry runs, or only real ones; null means both.</summary>
    public bool? DryRun { get; init; }

    public PageRequest Page { get; init; } = new();
}
