namespace RfmFlows.Engine;

/// <summary>What a run will do: which nodes, in which order, what is there already, and which ports anything needs.</summary>
internal sealed record Plan(IReadOnlyList<PlannedNode> Nodes)
{
    private readonly Dictionary<string, PlannedNode> _byId = Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);

    public PlannedNode? Find(string node) => _byId.GetValueOrDefault(node);
}

/// <param name="Cached">The kept relations of all wanted ports, or null when the node must run.</param>
/// <param name="KeptRemarks">What was said of the kept relations when they were made.</param>
/// <param name="Wanted">The output ports that something needs.</param>
/// <param name="Before">What the node was computed from the last time, or null.</param>
/// <param name="TakesErrors">Something is linked to the error port, so that a failure of the node does not end the run.</param>
internal sealed record PlannedNode(
    NodeCheck Check, ContentHash Hash, ContentHash? Before, string HashText, IReadOnlyDictionary<string, Relation>? Cached, IReadOnlyList<Remark> KeptRemarks,
    IReadOnlySet<string> Wanted, bool TakesErrors)
{
    public string Id => Check.Node.Id;
}
