namespace RfmFlows.Engine;

/// <summary>Checks the links of one graph: both ends exist and are of a kind.</summary>
internal sealed class LinkCheck(Graph graph, Catalog catalog, ICollection<Remark> remarks)
{
    private readonly Dictionary<string, ScenarioNode> _nodes = graph.Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);

    /// <summary>The links that are in order.</summary>
    public IReadOnlySet<Link> Links()
    {
        foreach (var twice in graph.Drawn.GroupBy(l => l).Where(g => g.Count() > 1))
        {
            remarks.Add(ScenarioRemarks.DuplicateLink(twice.Key) with { Node = graph.Owner?.Id });
        }
        return graph.Links.Where(Check).ToHashSet();
    }

    private bool Check(Link link)
    {
        var from = Find(link.From, output: true);
        var to = Find(link.To, output: false);
        if (from is null || to is null)
        {
            return false;
        }
        if (from.Kind != to.Kind || from.ConnectionKind != to.ConnectionKind)
        {
            remarks.Add(ScenarioRemarks.LinkKinds(link, from, to) with { Node = link.To.IsBorder ? graph.Owner?.Id : link.To.Node });
            return false;
        }
        return true;
    }

    // Null when the end does not exist (told) or belongs to a node of unknown type (told already).
    private Port? Find(PortRef end, bool output)
    {
        if (end.IsBorder)
        {
            var own = output ? graph.Owner?.Submodel?.Inputs : graph.Owner?.Submodel?.Outputs;
            return Named(own ?? [], end, graph.Owner?.Id);
        }
        if (_nodes.GetValueOrDefault(end.Node) is not { } node)
        {
            remarks.Add(ScenarioRemarks.LinkToNowhere(end.Node, _nodes.Keys) with { Node = graph.Owner?.Id });
            return null;
        }
        if (node.Submodel is { } submodel)
        {
            return Named(output ? submodel.Outputs : submodel.Inputs, end, end.Node);
        }
        if (catalog.Find(node.Type)?.Description is not { } description)
        {
            return null;
        }
        var port = output ? description.Output(end.Port) : description.Input(end.Port);
        if (port is null)
        {
            TellNowhere(end, (output ? description.AllOutputs : description.AllInputs).Select(p => p.Name), end.Node);
        }
        return port;
    }

    private Port? Named(IReadOnlyList<SubmodelPort> ports, PortRef end, string? node)
    {
        var port = ports.FirstOrDefault(p => p.Name == end.Port)?.ToPort();
        if (port is null)
        {
            TellNowhere(end, ports.Select(p => p.Name), node);
        }
        return port;
    }

    private void TellNowhere(PortRef end, IEnumerable<string> known, string? node) =>
        remarks.Add(ScenarioRemarks.LinkToNowhere(end.ToString(), [.. known.Select(p => $"{end.Node}.{p}")]) with { Node = node });
}
