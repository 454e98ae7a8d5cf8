namespace RfmFlows.Engine;

/// <summary>Tells of inputs that lack a link or have too many, from the scenario's own graph inwards.</summary>
/// <param name="drawn">The links of each graph that are in order.</param>
internal sealed class InputCheck(Catalog catalog, IReadOnlyDictionary<Graph, IReadOnlySet<Link>> drawn, ICollection<Remark> remarks)
{
    public void Check(Graph root) => Check(root, new HashSet<string>());

    /// <param name="open">Optional inputs of the submodel that nothing arrives at.</param>
    private void Check(Graph graph, IReadOnlySet<string> open)
    {
        var ends = graph.Links.Where(drawn[graph].Contains).CountBy(l => l.To).ToDictionary();
        foreach (var output in ends.Where(e => e.Key.IsBorder && e.Value > 1))
        {
            remarks.Add(ScenarioRemarks.SecondLink(output.Key with { Node = graph.Owner!.Id }) with { Node = graph.Owner.Id });
        }
        foreach (var node in graph.Nodes.Where(n => graph.IsEnabled && n.Enabled))
        {
            var within = graph.Within(node.Id);
            var unfed = new HashSet<string>(StringComparer.Ordinal);
            foreach (var port in Inputs(node))
            {
                var input = new PortRef(node.Id, port.Name);
                if (Missing(graph, input, port, open) is { } missing)
                {
                    unfed.Add(port.Name);
                    if (port.Required)
                    {
                        remarks.Add(missing with { Node = node.Id });
                    }
                }
                if (!port.Many && ends.GetValueOrDefault(input) > 1)
                {
                    remarks.Add(ScenarioRemarks.SecondLink(input) with { Node = node.Id });
                }
            }
            TellSources(graph, node);
            if (within is not null)
            {
                // What a required input lacks is told of that input alone.
                unfed.ExceptWith(node.Submodel!.Inputs.Where(p => !p.Optional).Select(p => p.Name));
                CheckWithin(within, unfed);
            }
        }
    }

    private void CheckWithin(Graph graph, HashSet<string> open)
    {
        if (graph.Nodes.Count == 0)
        {
            remarks.Add(SubmodelRemarks.Empty() with { Node = graph.Owner!.Id });
        }
        Check(graph, open);
    }

    private IEnumerable<Port> Inputs(ScenarioNode node) =>
        node.Submodel?.Inputs.Select(p => p.ToPort()) ?? catalog.Find(node.Type)?.Description.AllInputs ?? [];

    // Any link counts, also one from a disabled node: whoever disables a node wants what is below left out too, not told that it lacks an input.
    private static Remark? Missing(Graph graph, PortRef input, Port port, IReadOnlySet<string> open)
    {
        var links = graph.To(input).ToList();
        if (links.Count == 0)
        {
            return ScenarioRemarks.InputMissing(port);
        }
        return links.All(l => l.From.IsBorder && open.Contains(l.From.Port)) ? SubmodelRemarks.NothingArrives(port, links[0].From.Port) : null;
    }

    private void TellSources(Graph graph, ScenarioNode node)
    {
        foreach (var link in graph.Into(node.Id).Where(drawn[graph].Contains))
        {
            if (graph.Within(link.From.Node) is { } within && !within.To(link.From with { Node = "" }).Any())
            {
                remarks.Add(SubmodelRemarks.NothingBehind(link.To.Port, link.From) with { Node = node.Id });
            }
            else if (node.Submodel is null && graph.Trace(link.From) is { IsCircle: true } round)
            {
                remarks.Add(ScenarioRemarks.Cycle(round.Passed) with { Node = node.Id });
            }
        }
    }
}
