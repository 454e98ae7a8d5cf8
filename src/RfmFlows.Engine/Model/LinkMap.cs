namespace RfmFlows.Engine;

/// <summary>Links by their ends, each once, in the order of the scenario.</summary>
internal sealed class LinkMap
{
    private readonly ILookup<string, Link> _to;
    private readonly ILookup<PortRef, Link> _from;

    public LinkMap(IEnumerable<Link> links)
    {
        var distinct = links.Distinct().ToList();
        _to = distinct.ToLookup(l => l.To.Node, StringComparer.Ordinal);
        _from = distinct.ToLookup(l => l.From);
        Read = distinct.Select(l => l.From.Node).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The nodes that others read.</summary>
    public IReadOnlySet<string> Read { get; }

    public IEnumerable<Link> To(string node) => _to[node];

    public IEnumerable<Link> To(string node, string port) => _to[node].Where(l => l.To.Port == port);

    public IEnumerable<Link> From(PortRef port) => _from[port];
}
