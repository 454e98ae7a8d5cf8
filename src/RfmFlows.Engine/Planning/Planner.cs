namespace RfmFlows.Engine;

/// <summary>Decides what to run: from the targets upward, stopping where a kept result can be taken.</summary>
internal sealed class Planner(RunRequest request, ScenarioCheck check, KeptTables kept, FlowEnvironment environment, RunOptions options)
{
    private readonly Dictionary<string, (ContentHash Hash, string Text)> _hashes = new(StringComparer.Ordinal);

    public async Task<Plan> PlanAsync(CancellationToken cancellation)
    {
        var wanted = Targets();
        var needed = NodesAbove(wanted.Keys);
        foreach (var node in check.Nodes.Where(n => needed.Contains(n.Node.Id)))
        {
            var hash = ContentHash.Compute(node, request, await FingerprintAsync(node), Inputs(node), environment.Warehouse.Dialect.Name);
            _hashes[node.Node.Id] = (hash, hash.Of(request.RunId));
        }
        var before = await kept.HashesAsync(request.Scenario.Id, cancellation);
        var tables = await kept.FindAsync([.. _hashes.Values.Select(h => h.Text)], cancellation);
        var planned = new List<PlannedNode>();
        foreach (var node in check.Nodes.Reverse())
        {
            var id = node.Node.Id;
            if (!wanted.TryGetValue(id, out var ports))
            {
                continue;
            }
            var (hash, text) = _hashes[id];
            var errors = new PortRef(id, NodeDescription.ErrorPort);
            var cached = node.Acts ? null : Cached(node, text, ports, tables);
            IReadOnlyList<Remark> remarks = cached is null ? [] : tables[(text, ports.First())].Remarks;
            var takesErrors = check.Links.From(errors).Any() || request.Ports.Contains(errors);
            planned.Add(new PlannedNode(node, hash, before.GetValueOrDefault(id), text, cached, remarks, ports, takesErrors));
            foreach (var link in cached is null ? check.Links.To(id) : [])
            {
                Want(wanted, link.From);
            }
        }
        planned.Reverse();
        await kept.TouchAsync([.. planned.Where(n => n.Cached is not null).Select(n => n.HashText)], cancellation);
        return new Plan(planned);
    }

    private HashSet<string> NodesAbove(IEnumerable<string> nodes)
    {
        var needed = nodes.ToHashSet(StringComparer.Ordinal);
        foreach (var node in check.Nodes.Reverse().Where(n => needed.Contains(n.Node.Id)))
        {
            needed.UnionWith(check.Links.To(node.Node.Id).Select(l => l.From.Node));
        }
        return needed;
    }

    // The order of links matters within an input that takes many, not between inputs.
    private IEnumerable<string> Inputs(NodeCheck node) => check.Links.To(node.Node.Id)
        .OrderBy(l => l.To.Port, StringComparer.Ordinal)
        .Select(l => $"{l.To.Port}={_hashes[l.From.Node].Text}.{l.From.Port}");

    private async Task<string?> FingerprintAsync(NodeCheck node)
    {
        if (node.Type.EffectOf(node.Settings) != Effect.Import)
        {
            return null;
        }
        try
        {
            return await node.Type.FingerprintAsync(node.Context);
        }
        catch (Exception e) when (!node.Context.Cancellation.IsCancellationRequested)
        {
            // The source is gone since the check: reading it will tell, with its remedy and at its node.
            if (!RunRemarks.IsExpected(e))
            {
                options.OnDefect?.Invoke(e, node.Node.Id);
            }
            return null;
        }
    }

    // A hash that is unique to the run is found only when that run is resumed.
    private static Dictionary<string, Relation>? Cached(
        NodeCheck node, string hash, HashSet<string> ports, IReadOnlyDictionary<(string Hash, string Port), KeptTable> tables)
    {
        var found = new Dictionary<string, Relation>(StringComparer.Ordinal);
        foreach (var port in ports)
        {
            if (!node.Outputs.TryGetValue(port, out var columns) || tables.GetValueOrDefault((hash, port)) is not { } table)
            {
                return null;
            }
            found[port] = new Relation(table.Name, columns, table.Order, table.Rows, IsTable: true);
        }
        return found.Count > 0 ? found : null;
    }

    private Dictionary<string, HashSet<string>> Targets()
    {
        var wanted = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var port in request.Ports)
        {
            Want(wanted, port);
        }
        if (request.Targets.Count > 0)
        {
            return wanted;
        }
        var acting = check.Nodes.Where(n => n.Acts).ToList();
        foreach (var node in acting.Count > 0 && request.Mode == RunMode.Production ? acting : check.Nodes)
        {
            WantAll(wanted, node);
        }
        return wanted;
    }

    // In production a node at the end of the scenario gives all its tables; one in between only those that are linked.
    // A node that only serves others with a connection or variables runs when one of them does.
    private void WantAll(Dictionary<string, HashSet<string>> wanted, NodeCheck node)
    {
        var isEnd = !check.Links.Read.Contains(node.Node.Id);
        var tables = node.Outputs.Keys.Where(p => p != NodeDescription.ErrorPort).ToList();
        if (isEnd || node.Acts || tables.Count > 0)
        {
            wanted.TryAdd(node.Node.Id, new HashSet<string>(StringComparer.Ordinal));
        }
        foreach (var port in tables.Where(_ => request.Mode == RunMode.Design || isEnd))
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
