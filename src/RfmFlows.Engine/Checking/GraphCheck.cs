namespace RfmFlows.Engine;

/// <summary>Checks types, links and acyclicity, and puts the nodes into an order in which they can run.</summary>
internal sealed class GraphCheck(FlatScenario flat, Catalog catalog, ICollection<Remark> remarks)
{
    /// <summary>The nodes that can be checked and run: enabled, of known type, on no circle, and with nothing above them that is not; in running order.</summary>
    public IReadOnlyList<ScenarioNode> Order()
    {
        var usable = flat.Nodes.Where(n => n.Enabled && CheckType(n)).Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var drawn = flat.Graphs.ToDictionary(g => g, g => new LinkCheck(g, catalog, remarks).Links());
        new InputCheck(catalog, drawn, remarks).Check(flat.Graphs[0]);
        var links = flat.LinksOf((graph, link) => drawn[graph].Contains(link));
        var order = new RunningOrder([.. flat.Nodes.Select(n => n.Id)], links);
        foreach (var circle in order.Circles)
        {
            remarks.Add(ScenarioRemarks.Cycle(circle));
        }
        var above = links.ToLookup(l => l.To.Node, l => l.From.Node, StringComparer.Ordinal);
        foreach (var id in order.Nodes.Where(id => !above[id].All(usable.Contains)))
        {
            usable.Remove(id);
        }
        var nodes = flat.Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);
        return [.. order.Nodes.Where(usable.Contains).Select(id => nodes[id])];
    }

    private bool CheckType(ScenarioNode node)
    {
        if (catalog.Find(node.Type) is not { } type)
        {
            remarks.Add(ScenarioRemarks.UnknownType(node.Type, catalog.Ids) with { Node = node.Id });
            return false;
        }
        if (node.Version > type.Description.Version || node.Version < 1)
        {
            remarks.Add(ScenarioRemarks.NewerVersion(node.Type, node.Version, type.Description.Version) with { Node = node.Id });
            return false;
        }
        return true;
    }
}
