namespace RfmFlows.Engine;

/// <summary>The nodes and links of a scenario or of one submodel in it, and what lies around and within.</summary>
internal sealed class Graph
{
    private readonly Dictionary<string, Graph> _within = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nodes;
    private readonly ILookup<string, Link> _into;

    private Graph(Graph? around, ScenarioNode? owner, IReadOnlyList<ScenarioNode> nodes, IReadOnlyList<Link> links)
    {
        Around = around;
        Owner = owner;
        Nodes = [.. nodes.DistinctBy(n => n.Id, StringComparer.Ordinal)];
        Drawn = links;
        Links = [.. links.Distinct()];
        IsEnabled = (around?.IsEnabled ?? true) && (owner?.Enabled ?? true);
        _nodes = Nodes.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        _into = Links.ToLookup(l => l.To.Node, StringComparer.Ordinal);
        foreach (var node in Nodes.Where(n => n.Submodel is not null))
        {
            _within[node.Id] = new Graph(this, node, node.Submodel!.Nodes, node.Submodel.Links);
        }
    }

    public static Graph Of(Scenario scenario) => new(null, null, scenario.Nodes, scenario.Links);

    public Graph? Around { get; }

    /// <summary>The submodel whose graph this is; null for that of the scenario.</summary>
    public ScenarioNode? Owner { get; }

    public IReadOnlyList<ScenarioNode> Nodes { get; }

    /// <summary>As they are written.</summary>
    public IReadOnlyList<Link> Drawn { get; }

    /// <summary>Each once.</summary>
    public IReadOnlyList<Link> Links { get; }

    /// <summary>No submodel around is disabled.</summary>
    public bool IsEnabled { get; }

    /// <summary>This graph and all within it.</summary>
    public IEnumerable<Graph> All => _within.Values.SelectMany(g => g.All).Prepend(this);

    public Graph? Within(string submodel) => _within.GetValueOrDefault(submodel);

    /// <summary>The links that end at a node; with an empty name, at the outputs of the submodel itself.</summary>
    public IEnumerable<Link> Into(string node) => _into[node];

    public IEnumerable<Link> To(PortRef port) => _into[port.Node].Where(l => l.To.Port == port.Port);

    /// <summary>The output of an ordinary node that arrives where a link starts here; null when there is none.</summary>
    public PortRef? Source(PortRef from) => Trace(from).Source;

    /// <summary>Goes against the links, through however many borders of submodels, to the output of an ordinary node.</summary>
    public Trace Trace(PortRef from)
    {
        var (graph, end) = (this, from);
        var passed = new List<string>();
        var seen = new HashSet<(Graph, PortRef)>();
        while (seen.Add((graph, end)))
        {
            PortRef border;
            if (end.IsBorder && graph is { Around: { } around, Owner: { } owner })
            {
                (graph, border) = (around, end with { Node = owner.Id });
                passed.Add(owner.Id);
            }
            else if (graph.Within(end.Node) is { } within)
            {
                passed.Add(end.Node);
                (graph, border) = (within, end with { Node = "" });
            }
            else
            {
                return new Trace(graph._nodes.Contains(end.Node) ? end : null, passed, IsCircle: false);
            }
            if (graph.To(border).FirstOrDefault() is not { } link)
            {
                return new Trace(null, passed, IsCircle: false);
            }
            end = link.From;
        }
        return new Trace(null, passed, IsCircle: true);
    }
}
