namespace RfmFlows.Engine;

/// <summary>Checks types, links and acyclicity, and puts the nodes into an order in which they can run.</summary>
internal sealed class GraphCheck(Scenario scenario, Catalog catalog, ICollection<Remark> remarks)
{
    /// <summary>The enabled nodes of known type that do not lie on a circle and depend on nothing disabled, in running order.</summary>
    public IReadOnlyList<ScenarioNode> Order()
    {
        foreach (var node in scenario.Nodes)
        {
            CheckType(node);
        }
        var links = scenario.Links.Where(CheckLink).ToList();
        CheckInputs(links);
        return Sort(links);
    }

    private void CheckType(ScenarioNode node)
    {
        if (catalog.Find(node.Type) is not { } type)
        {
            remarks.Add(ScenarioRemarks.UnknownType(node.Type, catalog.Ids) with { Node = node.Id });
        }
        else if (node.Version > type.Description.Version || node.Version < 1)
        {
            remarks.Add(ScenarioRemarks.NewerVersion(node.Type, node.Version, type.Description.Version) with { Node = node.Id });
        }
    }

    private bool CheckLink(Link link)
    {
        var from = FindPort(link.From, output: true);
        var to = FindPort(link.To, output: false);
        if (from is null || to is null)
        {
            return false;
        }
        if (from.Kind != to.Kind || from.ConnectionKind != to.ConnectionKind)
        {
            remarks.Add(ScenarioRemarks.LinkKinds(link, from, to) with { Node = link.To.Node });
            return false;
        }
        return true;
    }

    // Null when the end does not exist (told) or belongs to a node of unknown type (told already).
    private Port? FindPort(PortRef end, bool output)
    {
        if (scenario.Node(end.Node) is not { } node)
        {
            remarks.Add(ScenarioRemarks.LinkToNowhere(end.Node, [.. scenario.Nodes.Select(n => n.Id)]));
            return null;
        }
        if (catalog.Find(node.Type)?.Description is not { } description)
        {
            return null;
        }
        var port = output ? description.Output(end.Port) : description.Input(end.Port);
        if (port is null)
        {
            var known = (output ? description.AllOutputs : description.AllInputs).Select(p => $"{end.Node}.{p.Name}").ToList();
            remarks.Add(ScenarioRemarks.LinkToNowhere(end.ToString(), known) with { Node = end.Node });
        }
        return port;
    }

    private void CheckInputs(List<Link> links)
    {
        foreach (var twice in links.GroupBy(l => l).Where(g => g.Count() > 1))
        {
            remarks.Add(ScenarioRemarks.DuplicateLink(twice.Key));
        }
        foreach (var node in scenario.Nodes)
        {
            foreach (var port in catalog.Find(node.Type)?.Description.AllInputs ?? [])
            {
                var input = new PortRef(node.Id, port.Name);
                var count = links.Where(l => l.To == input).Distinct().Count();
                if (count == 0 && port.Required && node.Enabled && !scenario.Links.Any(l => l.To == input))
                {
                    remarks.Add(ScenarioRemarks.InputMissing(port) with { Node = node.Id });
                }
                if (count > 1 && !port.Many)
                {
                    remarks.Add(ScenarioRemarks.SecondLink(input) with { Node = node.Id });
                }
            }
        }
    }

    private List<ScenarioNode> Sort(List<Link> links)
    {
        var above = links.ToLookup(l => l.To.Node, l => l.From.Node);
        var state = new Dictionary<string, bool>(StringComparer.Ordinal);
        var path = new List<string>();
        var order = new List<ScenarioNode>();
        var left = new HashSet<string>(StringComparer.Ordinal);

        bool Visit(string id)
        {
            if (state.TryGetValue(id, out var done))
            {
                if (!done)
                {
                    remarks.Add(ScenarioRemarks.Cycle(path.SkipWhile(p => p != id).Append(id).Reverse()));
                    return false;
                }
                return !left.Contains(id);
            }
            state[id] = false;
            path.Add(id);
            var usable = scenario.Node(id) is { Enabled: true } node && catalog.Find(node.Type) is not null;
            foreach (var parent in above[id].Distinct())
            {
                usable &= Visit(parent);
            }
            path.RemoveAt(path.Count - 1);
            state[id] = true;
            if (usable)
            {
                order.Add(scenario.Node(id)!);
            }
            else
            {
                left.Add(id);
            }
            return usable;
        }

        foreach (var node in scenario.Nodes)
        {
            Visit(node.Id);
        }
        return order;
    }
}
