namespace RfmFlows.Engine;

/// <summary>What a run will do: which nodes, in which order, what is there already, and which ports anything needs.</summary>
internal sealed record Plan(IReadOnlyList<PlannedNode> Nodes)
{
    public PlannedNode this[string node] => Nodes.First(n => n.Check.Node.Id == node);
}

/// <param name="Cached">The kept relations of all wanted ports, or null when the node must run.</param>
/// <param name="Wanted">The output ports that something needs.</param>
internal sealed record PlannedNode(
    NodeCheck Check, ContentHash Hash, string HashText, IReadOnlyDictionary<string, Relation>? Cached, IReadOnlySet<string> Wanted);
