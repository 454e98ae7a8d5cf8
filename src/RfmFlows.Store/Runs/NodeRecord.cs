using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>A node's run as it was recorded.</summary>
public sealed record NodeRecord
{
    public required string Node { get; init; }

    public required string Type { get; init; }

    /// <summary>Null while it runs, and when the run was interrupted in it.</summary>
    public required NodeStatus? Status { get; init; }

    /// <summary>Null when it never began.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Time of the work, to the millisecond; null until it is done.</summary>
    public required TimeSpan? Time { get; init; }

    /// <summary>The outputs were there already.</summary>
    public required bool Cached { get; init; }

    /// <summary>Why it was computed (again), or that it was reused.</summary>
    public required LocalText Why { get; init; }

    public required IReadOnlyList<PortRows> Ports { get; init; }

    public required IReadOnlyDictionary<string, long> Tallies { get; init; }

    public required IReadOnlyList<Remark> Remarks { get; init; }
}
