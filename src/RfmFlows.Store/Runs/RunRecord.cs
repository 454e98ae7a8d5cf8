using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>A run in a list.</summary>
public sealed record RunRecord
{
    public required string Id { get; init; }

    public required string ScenarioId { get; init; }

    /// <summary>0 for a scenario that is not stored.</summary>
    public required int ScenarioVersion { get; init; }

    public required DateOnly AsOf { get; init; }

    public required RunMode Mode { get; init; }

    public required bool DryRun { get; init; }

    /// <summary>What started it: <c>manual</c>, <c>timer</c>, <c>http</c>.</summary>
    public required string Cause { get; init; }

    /// <summary>Where relative paths started.</summary>
    public required string Folder { get; init; }

    public required RunStatus Status { get; init; }

    /// <summary>1, and one more for each time it was resumed.</summary>
    public required int Starts { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it runs, and when it was interrupted.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Counts that nodes reported, summed by name.</summary>
    public required IReadOnlyDictionary<string, long> Tallies { get; init; }

    /// <summary>Remarks about the run as a whole: why it was refused or broke off.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }
}
