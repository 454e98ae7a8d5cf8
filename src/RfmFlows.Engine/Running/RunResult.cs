using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

public enum RunStatus
{
    Running,
    Succeeded,
    Failed,
    Cancelled,
    /// <summary>The process ended while it ran; can be resumed.</summary>
    Interrupted,
}

public enum NodeStatus
{
    Succeeded,
    Failed,
    Cancelled,
    /// <summary>Failed, and its error port took the failure over.</summary>
    Handled,
    /// <summary>Not run, because a node above failed or was cancelled.</summary>
    Skipped,
}

/// <summary>How a run ended.</summary>
/// <param name="Tallies">Counts that nodes reported, summed by name: messages by state.</param>
public sealed record RunResult(string RunId, RunStatus Status, TimeSpan Time, IReadOnlyList<NodeRun> Nodes, IReadOnlyDictionary<string, long> Tallies)
{
    public IEnumerable<Remark> Remarks => Nodes.SelectMany(n => n.Remarks);

    public NodeRun? Node(string id) => Nodes.FirstOrDefault(n => n.Node == id);
}

/// <summary>How one node's run ended.</summary>
/// <param name="Cached">The outputs were there already.</param>
/// <param name="Why">Why it was computed (again), or that it was reused.</param>
/// <param name="Remarks">Warnings and, when it failed, the errors.</param>
public sealed record NodeRun(
    string Node, string Type, NodeStatus Status, bool Cached, LocalText Why, TimeSpan Time,
    IReadOnlyList<PortRows> Ports, IReadOnlyDictionary<string, long> Tallies, IReadOnlyList<Remark> Remarks);

/// <summary>A table output after the run.</summary>
/// <param name="Rows">Null when the port was not needed.</param>
/// <param name="Table">The kept table, or null when the relation was fused and is gone.</param>
public sealed record PortRows(string Port, long? Rows, TableName? Table, Columns Columns, IReadOnlyList<SortKey> Order);
