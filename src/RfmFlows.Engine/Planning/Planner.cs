namespace RfmFlows.Engine;

/// <summary>Decides what to run: from the targets upward, stopping where a kept result can be taken.</summary>
internal sealed class Planner(RunRequest request, ScenarioCheck check, KeptTables kept, string dialect)
{
    private readonly Dictionary<string, (ContentHash Hash, string Text)> _hashes = new(StringComparer.Ordinal);

    public async Task<Plan> PlanAsync(CancellationToken cancellation)
    {
        foreach (var node in check.Nodes)
        {
            var inputs = LinksTo(node.Node.Id).Select(l => $"{l.To.Port}={_hashes[l.From.Node].Text}.{l.From.Port}");
            var hash = await ContentHash.ComputeAsync(node, request, inputs, dialect);
            _hashes[node.Node.Id] = (hash, hash.Of(request.RunId));
        }
        var wanted = Targets();
        var planned = new List<PlannedNode>();
        foreach (var node in check.Nodes.Reverse())
        {
            if (!wanted.TryGetValue(node.Node.Id, out var ports))
            {
                continue;
            }
            var (hash, text) = _hashes[node.Node.Id];
            var cached = hash.IsReusable ? await FindAsync(node, text, ports, cancellation) : null;
            planned.Add(new PlannedNode(node, hash, text, cached, ports));
            if (cached is not null)
            {
                continue;
            }
            foreach (var link in LinksTo(node.Node.Id))
            {
                Want(wanted, link.From);
            }
        }
        planned.Reverse();
        return new Plan(planned);
    }

    private IEnumerable<Link> LinksTo(string node) =>
        request.Scenario.Links.Where(l => l.To.Node == node && check.Node(l.From.Node) is not null).Distinct();

    private async Task<Dictionary<string, Relation>?> FindAsync(NodeCheck node, string hash, HashSet<string> ports, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Relation>(StringComparer.Ordinal);
        foreach (var port in ports)
        {
            if (!node.Outputs.TryGetValue(port, out var columns) || await kept.FindAsync(hash, port, columns, cancellation) is not { } relation)
            {
                return null;
            }
            found[port] = relation;
        }
        return found.Count > 0 ? found : null;
    }

    private Dictionary<string, HashSet<string>> Targets()
    {
        var wanted = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var port in request.Targets.Concat(request.Keep).Concat(request.Exports.Select(e => e.Port)))
        {
            Want(wanted, port);
        }
        if (request.Targets.Count > 0)
        {
            return wanted;
        }
        var effects = check.Nodes.Where(n => n.Type.Description.Effect is Effect.Write or Effect.Send).ToList();
        foreach (var node in effects.Count > 0 && request.Mode == RunMode.Production ? effects : check.Nodes)
        {
            WantAll(wanted, node);
        }
        return wanted;
    }

    // In production a node at the end of the scenario gives all its tables; one in between only those that are linked.
    private void WantAll(Dictionary<string, HashSet<string>> wanted, NodeCheck node)
    {
        wanted.TryAdd(node.Node.Id, new HashSet<string>(StringComparer.Ordinal));
        var isEnd = request.Scenario.Links.All(l => l.From.Node != node.Node.Id);
        foreach (var port in node.Outputs.Keys.Where(_ => request.Mode == RunMode.Design || isEnd))
        {
            Want(wanted, new PortRef(node.Node.Id, port));
        }
    }

    private static void Want(Dictionary<string, HashSet<string>> wanted, PortRef port)
    {
        if (!wanted.TryGetValue(port.Node, out var ports))
        {
            wanted[port.Node] = ports = new HashSet<string>(StringComparer.Ordinal);
        }
        ports.Add(port.Port);
    }
}
