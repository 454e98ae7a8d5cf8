using System.Diagnostics;
using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>One run of a plan: independent branches side by side, what is done handed down.</summary>
internal sealed class ScenarioRun(
    RunRequest request, ScenarioCheck check, Plan plan, RunFrame frame, KeptTables kept, RunOptions options, IReadOnlyList<IRunObserver> observers)
{
    private readonly Dictionary<string, NodeRunner> _runners = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _telling = new(1);
    private readonly SemaphoreSlim _places = new(options.ParallelNodes);

    public RunRequest Request => request;

    public RunFrame Frame => frame;

    public KeptTables Kept => kept;

    /// <summary>The schema of the views and helper tables of this run.</summary>
    public string Schema => $"run_{request.RunId}";

    public NodeRunner Node(string id) => _runners[id];

    public Relation Relation(PortRef port) => _runners[port.Node].Tables[port.Port];

    public IEnumerable<Link> LinksTo(string node) =>
        request.Scenario.Links.Where(l => l.To.Node == node && check.Node(l.From.Node) is not null).Distinct();

    public void Report(Exception e, string node) => options.OnDefect?.Invoke(e, node);

    /// <summary>The node's settings with the variables of its variables port put in.</summary>
    public SettingValues Settings(NodeCheck node)
    {
        var links = LinksTo(node.Node.Id).Where(l => l.To.Port == NodeDescription.VariablesPort).ToList();
        if (links.Count == 0)
        {
            return node.Settings;
        }
        var remarks = new List<Remark>();
        var values = ScenarioChecker.Merge(check.Parameters, links.SelectMany(l => _runners[l.From.Node].Variables[l.From.Port]));
        var json = ScenarioChecker.Fill(ScenarioChecker.Upgrade(node.Type, node.Node), values, remarks);
        var settings = SettingValues.Read(node.Type.Description.Settings, json, node.Context.Input, remarks);
        return remarks.Count == 0 ? settings : throw new FlowException(remarks);
    }

    /// <summary>Whether an output is better computed once into a table than by each reader.</summary>
    public bool Pays(NodeRunner node, string port)
    {
        if (request.Mode == RunMode.Design || node.Check.Type.Description.Keep || request.Keep.Contains(new PortRef(node.Check.Node.Id, port)))
        {
            return true;
        }
        var readers = request.Scenario.Links
            .Where(l => l.From == new PortRef(node.Check.Node.Id, port) && plan.Nodes.Any(n => n.Cached is null && n.Check.Node.Id == l.To.Node))
            .Select(l => plan[l.To.Node].Check.Type.Description)
            .ToList();
        return readers.Count + request.Exports.Count(e => e.Port == new PortRef(node.Check.Node.Id, port)) > 1
            || readers.Any(r => r.Effect is Effect.Write or Effect.Send);
    }

    public async Task<RunResult> RunAsync(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        await TellAsync(new RunStarted(request.RunId, Now, request));
        await using (var session = await frame.Environment.Warehouse.OpenSessionAsync(cancellation))
        {
            await session.DropSchemaAsync(Schema, cancellation);
            await session.CreateSchemaAsync(Schema, cancellation);
        }
        foreach (var node in plan.Nodes)
        {
            _runners[node.Check.Node.Id] = new NodeRunner(node, this);
        }
        var tasks = new Dictionary<string, Task<NodeRun>>(StringComparer.Ordinal);
        foreach (var node in plan.Nodes)
        {
            var above = node.Cached is not null ? [] : LinksTo(node.Check.Node.Id).Select(l => tasks[l.From.Node]).Distinct().ToArray();
            tasks[node.Check.Node.Id] = RunNodeAsync(node, above, cancellation);
        }
        var nodes = await Task.WhenAll(tasks.Values);
        var status = cancellation.IsCancellationRequested ? RunStatus.Cancelled
            : nodes.Any(n => n.Status is NodeStatus.Failed or NodeStatus.Skipped) ? RunStatus.Failed
            : RunStatus.Succeeded;
        // What follows must happen even when the run was cancelled.
        nodes = await FinishAsync(nodes, status);
        var tallies = nodes.SelectMany(n => n.Tallies).GroupBy(t => t.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(t => t.Value), StringComparer.Ordinal);
        var result = new RunResult(request.RunId, status, Stopwatch.GetElapsedTime(started), nodes, tallies);
        await TellAsync(new RunFinished(request.RunId, Now, result));
        return result;
    }

    private DateTimeOffset Now => frame.Environment.Clock.GetUtcNow();

    private async Task<NodeRun> RunNodeAsync(PlannedNode node, Task<NodeRun>[] above, CancellationToken cancellation)
    {
        var done = await Task.WhenAll(above);
        var id = node.Check.Node.Id;
        NodeRun result;
        if (done.Any(d => d.Status is not (NodeStatus.Succeeded or NodeStatus.Handled)) || cancellation.IsCancellationRequested)
        {
            result = new NodeRun(id, node.Check.Type.Description.Id, cancellation.IsCancellationRequested ? NodeStatus.Cancelled : NodeStatus.Skipped,
                false, LocalText.Empty, TimeSpan.Zero, [], new Dictionary<string, long>(), []);
        }
        else
        {
            await _places.WaitAsync(CancellationToken.None);
            try
            {
                await TellAsync(new NodeStarted(request.RunId, Now, id));
                using var stop = new CancellationTokenSource();
                var progress = TellProgressAsync(id, stop.Token);
                result = await Task.Run(() => _runners[id].RunAsync(cancellation), CancellationToken.None);
                await stop.CancelAsync();
                await progress;
            }
            finally
            {
                _places.Release();
            }
        }
        await TellAsync(new NodeFinished(request.RunId, Now, result));
        return result;
    }

    private async Task TellProgressAsync(string node, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(options.ProgressEvery, frame.Environment.Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                var (share, done) = _runners[node].State;
                await TellAsync(new NodeProgressed(request.RunId, Now, node, share, done > 0 ? done : null));
            }
        }
        catch (OperationCanceledException)
        {
            // The node is done.
        }
    }

    private async Task<NodeRun[]> FinishAsync(NodeRun[] nodes, RunStatus status)
    {
        await using var session = await frame.Environment.Warehouse.OpenSessionAsync(CancellationToken.None);
        if (status == RunStatus.Succeeded)
        {
            foreach (var export in request.Exports)
            {
                await ExportAsync(session, export);
            }
            for (var i = 0; i < nodes.Length; i++)
            {
                nodes[i] = nodes[i] with { Ports = await CountAsync(session, nodes[i]) };
            }
        }
        await session.DropSchemaAsync(Schema, CancellationToken.None);
        return nodes;
    }

    private async Task ExportAsync(WarehouseSession session, PortExport export)
    {
        var relation = Relation(export.Port);
        var path = frame.ResolvePath(export.Path, write: true);
        var sql = session.Dialect;
        var select = $"SELECT * FROM {sql.Quote(relation.Name)} {sql.TotalOrder(relation.Order, relation.Columns)}";
        await session.ExportAsync(select, relation.Columns, new FileWrite(path, FileFormats.ByEnding(path)), CancellationToken.None);
    }

    private async Task<IReadOnlyList<PortRows>> CountAsync(WarehouseSession session, NodeRun node)
    {
        var ports = new List<PortRows>();
        foreach (var port in node.Ports)
        {
            var rows = port.Rows ?? await session.CountAsync(_runners[node.Node].Tables[port.Port].Name, CancellationToken.None);
            ports.Add(port with { Rows = rows });
        }
        return ports;
    }

    private async Task TellAsync(RunEvent happened)
    {
        await _telling.WaitAsync(CancellationToken.None);
        try
        {
            foreach (var observer in observers)
            {
                await observer.OnAsync(happened);
            }
        }
        finally
        {
            _telling.Release();
        }
    }
}
