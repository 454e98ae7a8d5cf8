namespace RfmFlows.Engine;

/// <summary>Checks types, links and acyclicity, and puts the nodes into an order in which they can run.</summary>
internal sealed class GraphCheck(Scenario scenario, Catalog catalog, ICollection<Remark> remarks)
{
    private readonly Dictionary<string, ScenarioNode> _nodes =
        scenario.Nodes.DistinctBy(n => n.Id, StringComparer.Ordinal).ToDictionary(n => n.Id, StringComparer.Ordinal);

    /// <summary>The nodes that can be checked and run: enabled, of known type, on no circle, and with nothing above them that is not; in running order.</summary>
    public IReadOnlyList<ScenarioNode> Order()
    {
        var usable = _nodes.Values.Where(n => n.Enabled && CheckType(n)).Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var twice in scenario.Links.GroupBy(l => l).Where(g => g.Count() > 1))
        {
            remarks.Add(ScenarioRemarks.DuplicateLink(twice.Key));
        }
        var links = scenario.Links.Distinct().Where(CheckLink).ToList();
        CheckInputs(links);
        var order = new RunningOrder([.. _nodes.Keys], links);
        foreach (var circle in order.Circles)
        {
            remarks.Add(ScenarioRemarks.Cycle(circle));
        }
        var above = links.ToLookup(l => l.To.Node, l => l.From.Node, StringComparer.Ordinal);
        foreach (var id in order.Nodes.Where(id => !above[id].All(usable.Contains)))
        {
            usable.Remove(id);
        }
        return [.. order.Nodes.Where(usable.Contains).Select(id => _nodes[id])];
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
        if (_nodes.GetValueOrDefault(end.Node) is not { } node)
        {
            remarks.Add(ScenarioRemarks.LinkToNowhere(end.Node, _nodes.Keys));
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

    // A link from a disabled node counts as one: whoever disables a node wants what is below left out too, not told that it lacks an input.
    private void CheckInputs(List<Link> links)
    {
        var ends = links.CountBy(l => l.To).ToDictionary();
        var tried = scenario.Links.Select(l => l.To).ToHashSet();
        foreach (var node in _nodes.Values.Where(n => n.Enabled))
        {
            foreach (var port in catalog.Find(node.Type)?.Description.AllInputs ?? [])
            {
                var input = new PortRef(node.Id, port.Name);
                if (port.Required && !tried.Contains(input))
                {
                    remarks.Add(ScenarioRemarks.InputMissing(port) with { Node = node.Id });
                }
                if (!port.Many && ends.GetValueOrDefault(input) > 1)
                {
                    remarks.Add(ScenarioRemarks.SecondLink(input) with { Node = node.Id });
                }
            }
        }
    }
}
