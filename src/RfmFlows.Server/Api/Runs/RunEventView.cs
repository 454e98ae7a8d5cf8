using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>What happened in a run. Which fields are filled follows from the type.</summary>
internal sealed record RunEventView
{
    /// <summary>
    /// <c>run-started</c>, <c>node-started</c>, <c>node-progressed</c>, <c>node-finished</c>, <c>run-finished</c>; <c>reset</c>: events were lost, read the lists
    /// anew; <c>heartbeat</c>: the connection lives.
    /// </summary>
    public required string Type { get; init; }

    public DateTimeOffset? At { get; init; }

    public string? Run { get; init; }

    public string? Scenario { get; init; }

    public string? Node { get; init; }

    /// <summary>The state of the run or of the node.</summary>
    public string? Status { get; init; }

    /// <summary>How far the node is, 0 to 1; null when it is not known.</summary>
    public double? Share { get; init; }

    /// <summary>Rows or messages done, where the node counts them.</summary>
    public long? Done { get; init; }

    public double? Milliseconds { get; init; }

    /// <summary>The node's outputs were there already.</summary>
    public bool? Cached { get; init; }

    /// <summary>Why the node was computed again, or that it was reused.</summary>
    public string? Why { get; init; }

    /// <summary>Rows by output port; null where they were not counted.</summary>
    public IReadOnlyDictionary<string, long?>? Rows { get; init; }

    /// <summary>Counts that nodes reported, by name: messages by state.</summary>
    public IReadOnlyDictionary<string, long>? Messages { get; init; }

    public IReadOnlyList<RemarkView>? Remarks { get; init; }

    public static RunEventView Of(LoggedEvent logged, string language)
    {
        var view = new RunEventView { Type = "", At = logged.Event.At, Run = logged.Event.RunId, Scenario = logged.Scenario };
        return logged.Event switch
        {
            RunStarted => view with { Type = "run-started", Status = Words.Of(RunStatus.Running) },
            NodeStarted started => view with { Type = "node-started", Node = started.Node },
            NodeProgressed progressed => view with { Type = "node-progressed", Node = progressed.Node, Share = progressed.Share, Done = progressed.Done },
            NodeFinished { Run: var node } => view with
            {
                Type = "node-finished",
                Node = node.Node,
                Status = Words.Of(node.Status),
                Milliseconds = Words.Milliseconds(node.Time),
                Cached = node.Cached,
                Why = node.Why.In(language),
                Rows = node.Ports.ToDictionary(p => p.Port, p => p.Rows, StringComparer.Ordinal),
                Messages = node.Tallies,
                Remarks = RemarkView.Of(node.Remarks, language),
            },
            RunFinished { Result: var run } => view with
            {
                Type = "run-finished", Status = Words.Of(run.Status), Milliseconds = Words.Milliseconds(run.Time), Messages = run.Tallies,
            },
            var other => throw new ArgumentOutOfRangeException(nameof(logged), other, null),
        };
    }
}
