namespace RfmFlows.Engine;

/// <summary>
/// A scenario without its submodels: the nodes of all depths side by side, and the links drawn through the borders. It is what is checked, planned
/// and run, so that nothing below the model knows of submodels.
/// </summary>
internal sealed class FlatScenario
{
    // What a port of a submodel is called where it is seen from inside, so that the page can ask for its columns and rows.
    private const string InputsOf = ":inputs";
    private readonly Graph _root;
    private readonly Dictionary<string, Graph> _graphs = new(StringComparer.Ordinal);

    public FlatScenario(Scenario scenario)
    {
        _root = Graph.Of(scenario);
        var graphs = _root.All.ToList();
        foreach (var graph in graphs)
        {
            foreach (var node in graph.Nodes)
            {
                _graphs.TryAdd(node.Id, graph);
            }
        }
        Graphs = graphs;
        Nodes = [.. graphs.SelectMany(g => g.Nodes.Where(n => n.Submodel is null && _graphs[n.Id] == g).Select(n => g.IsEnabled ? n : n with { Enabled = false }))];
        Links = LinksOf((_, _) => true);
    }

    /// <summary>The scenario's own graph and those of all submodels.</summary>
    public IReadOnlyList<Graph> Graphs { get; }

    /// <summary>All nodes that are no submodels; those within a disabled one are disabled.</summary>
    public IReadOnlyList<ScenarioNode> Nodes { get; }

    /// <summary>All links between <see cref="Nodes"/>; those into one input have the order of the graph that its node stands in.</summary>
    public IReadOnlyList<Link> Links { get; }

    /// <summary>The links that some of the drawn ones make.</summary>
    public IReadOnlyList<Link> LinksOf(Func<Graph, Link, bool> counts) =>
    [
        .. from graph in Graphs
           from link in graph.Links
           where !link.To.IsBorder && graph.Within(link.To.Node) is null && counts(graph, link)
           from source in Some(graph.Source(link.From))
           select new Link(source, link.To),
    ];

    /// <summary>
    /// The output of an ordinary node that a name means: <c>node.port</c> whatever its depth, <c>submodel/node.port</c> with the way to it, a
    /// submodel's own output, or what arrives at a submodel's input, <c>submodel:inputs.port</c>.
    /// </summary>
    public PortRef? Find(PortRef name)
    {
        var node = name.Node;
        if (node.EndsWith(InputsOf, StringComparison.Ordinal))
        {
            var owner = node[..^InputsOf.Length];
            return _graphs.GetValueOrDefault(owner)?.Within(owner)?.Source(name with { Node = "" });
        }
        var way = node.Split('/');
        var graph = way.SkipLast(1).Aggregate<string, Graph?>(_root, (g, submodel) => g?.Within(submodel));
        graph = way.Length == 1 ? _graphs.GetValueOrDefault(node) : graph;
        return graph?.Source(name with { Node = way[^1] });
    }

    /// <summary>Every name that a submodel gives to an output of an ordinary node, with that output.</summary>
    public IEnumerable<(PortRef Name, PortRef Output)> Names() =>
        from graph in Graphs
        from name in graph.Owner is { Submodel: { } submodel } owner ? NamesOf(owner.Id, submodel) : []
        from output in Some(Find(name))
        select (name, output);

    private static IEnumerable<PortRef> Some(PortRef? port) => port is null ? [] : [port];

    private static IEnumerable<PortRef> NamesOf(string id, Submodel submodel) =>
        submodel.Outputs.Select(p => new PortRef(id, p.Name)).Concat(submodel.Inputs.Select(p => new PortRef(id + InputsOf, p.Name)));

    /// <summary>Some nodes, all above them, and the submodels whose borders lie between.</summary>
    public IReadOnlySet<string> Above(IEnumerable<string> nodes)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(nodes);
        while (open.TryPop(out var node))
        {
            if (above.Add(node) && _graphs.GetValueOrDefault(node) is { } graph)
            {
                foreach (var trace in graph.Into(node).Select(l => graph.Trace(l.From)))
                {
                    above.UnionWith(trace.Passed);
                    if (trace.Source is { } source)
                    {
                        open.Push(source.Node);
                    }
                }
            }
        }
        return above;
    }
}
