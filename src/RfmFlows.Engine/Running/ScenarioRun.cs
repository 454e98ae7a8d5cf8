using System.Diagnostics;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>One run of a plan: independent branches side by side, what is done handed down.</summary>
internal sealed class ScenarioRun(
    RunRequest request, ScenarioCheck check, Plan plan, RunFrame frame, KeptTables kept, RunOptions options, RunTeller teller)
{
    private readonly Dictionary<string, NodeRunner> _runners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _positions = plan.Nodes.Select((n, i) => (n.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
    private readonly SemaphoreSlim _places = new(options.ParallelNodes);

    public RunRequest Request => request;

    public RunFrame Frame => frame;

    public KeptTables Kept => kept;

    public LinkMap Links => check.Links;

    public DateTimeOffset Now => frame.Environment.Clock.GetUtcNow();

    // The schema of the views and helper tables of this run.
    private string Schema => $"run_{request.RunId}";

    public NodeRunner Node(string id) => _runners[id];

    public Relation Relation(PortRef port) => _runners[port.Node].Tables[port.Port];

    /// <summary>A name for a view or a helper table of a node, different from those of all other nodes whatever they are called.</summary>
    public TableName NameFor(PlannedNode node, string name) => new(Schema, $"n{_positions[node.Id]}_{name}");

    /// <summary>Passes on what is a defect.</summary>
    public void Report(Exception e, string node)
    {
        if (!RunRemarks.IsExpected(e))
        {
            options.OnDefect?.Invoke(e, node);
        }
    }

    /// <summary>The node's settings with the variables of its variables port put in.</summary>
    public SettingValues Settings(NodeCheck node)
    {
        var links = Links.To(node.Node.Id, NodeDescription.VariablesPort).ToList();
        if (links.Count == 0)
        {
            return node.Settings;
        }
        var values = ScenarioChecker.Merge(check.Parameters, links.SelectMany(l => _runners[l.From.Node].Outputs!.Variables[l.From.Port]));
        var reading = new NodeSettings(node.Type, node.Node, port => CheckContext.Named(node.Context.Inputs(port)));
        reading.Read(values, request.Scenario);
        return reading.Remarks.Count == 0 ? reading.Values : throw new FlowException(reading.Remarks);
    }

    /// <summary>The nodes that the rows of an input follow from, in running order, whether or not they run.</summary>
    public IReadOnlyList<NodeCheck> Above(string node, string port)
    {
        var above = Links.To(node, port).Select(l => l.From.Node).ToHashSet(StringComparer.Ordinal);
        foreach (var id in check.Nodes.Reverse().Select(n => n.Node.Id).Where(above.Contains))
        {
            above.UnionWith(Links.To(id).Select(l => l.From.Node));
        }
        return [.. check.Nodes.Where(n => above.Contains(n.Node.Id))];
    }

    /// <summary>Whether an output is computed once into a table or by each reader, and how long a table lives.</summary>
    public OutputForm FormOf(PlannedNode node, string port)
    {
        var output = new PortRef(node.Id, port);
        if (request.Mode == RunMode.Design || node.Check.Type.Description.Keep || request.Targets.Contains(output) || request.Keep.Contains(output))
        {
            return OutputForm.Kept;
        }
        var readers = Links.From(output).Select(l => plan.Find(l.To.Node)).Where(n => n is { Cached: null }).ToList();
        // What is sent or written must be found again, row by row, when the run is resumed.
        if (readers.Any(r => r!.Check.Acts))
        {
            return OutputForm.Kept;
        }
        var mayBeSmall = node.Check.Type.Description.Narrows || ReadsLittle(node);
        // A reader that gives two tables reads twice.
        if (readers.Count + request.Exports.Count(e => e.Port == output) > 1 || readers.Any(r => r!.Wanted.Count > 1))
        {
            return mayBeSmall ? OutputForm.SmallTableOrKept : OutputForm.Kept;
        }
        return mayBeSmall ? OutputForm.SmallTableOrView : OutputForm.View;
    }

    /// <summary>Whether anything reads a column of an output; a table that may be kept is kept whole.</summary>
    public bool IsRead(PlannedNode node, string port, string column)
    {
        var output = new PortRef(node.Id, port);
        return FormOf(node, port) is OutputForm.Kept or OutputForm.SmallTableOrKept || request.Exports.Any(e => e.Port == output)
            || Links.From(output).Any(l => plan.Find(l.To.Node) is { Cached: null } reader && IsRead(reader, l.To.Port, node.Check.Outputs[port], column));
    }

    /// <summary>Waits between two attempts of a node, and lets another node run meanwhile.</summary>
    public async Task PauseAsync(TimeSpan pause, CancellationToken cancellation)
    {
        _places.Release();
        try
        {
            await Task.Delay(pause, frame.Environment.Clock, cancellation);
        }
        finally
        {
            await _places.WaitAsync(CancellationToken.None);
        }
    }

    public async Task<RunResult> RunAsync(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        // From here on a cancelled run, too, must come to its orderly end.
        await using var session = await frame.Environment.Warehouse.OpenSessionAsync(CancellationToken.None);
        await session.DropSchemaAsync(Schema, CancellationToken.None);
        await session.CreateSchemaAsync(Schema, CancellationToken.None);
        await teller.TellAsync(new RunStarted(request.RunId, Now, request));
        var nodes = await RunNodesAsync(cancellation);
        if (Status(nodes) == RunStatus.Succeeded)
        {
            nodes = await new RunClosing(this, session, cancellation).CloseAsync(nodes);
        }
        await RememberAsync();
        await ClearUpAsync(session);
        var tallies = nodes.SelectMany(n => n.Tallies).GroupBy(t => t.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(t => t.Value), StringComparer.Ordinal);
        var result = new RunResult(request.RunId, Status(nodes), Stopwatch.GetElapsedTime(started), nodes, tallies);
        await teller.TellAsync(new RunFinished(request.RunId, Now, result));
        return result;
    }

    // By the first input, which in a join is the one that is added to.
    private bool ReadsLittle(PlannedNode node) =>
        Links.To(node.Id).FirstOrDefault(l => l.To.Port == node.Check.Type.Description.Inputs.FirstOrDefault(p => p.Kind == PortKind.Table)?.Name) is { } link
        && _runners[link.From.Node].Tables.GetValueOrDefault(link.From.Port) is { IsTable: true, Rows: <= NodeOutputs.MostInMemory };

    // Variables may change settings while the run goes on, so nothing is known of such a reader.
    private bool IsRead(PlannedNode reader, string port, Columns columns, string column) =>
        Links.To(reader.Id, NodeDescription.VariablesPort).Any() || reader.Check.Type.Reads(port, reader.Check.Settings, columns) is not { } read
        || read.Any(c => c.Name == column);

    private static RunStatus Status(IReadOnlyList<NodeRun> nodes) =>
        nodes.Any(n => n.Status == NodeStatus.Cancelled) ? RunStatus.Cancelled
        : nodes.Any(n => n.Status is NodeStatus.Failed or NodeStatus.Skipped) ? RunStatus.Failed
        : RunStatus.Succeeded;

    private async Task<IReadOnlyList<NodeRun>> RunNodesAsync(CancellationToken cancellation)
    {
        foreach (var node in plan.Nodes)
        {
            _runners[node.Id] = new NodeRunner(node, this);
        }
        var tasks = new Dictionary<string, Task<NodeRun>>(StringComparer.Ordinal);
        foreach (var node in plan.Nodes)
        {
            var above = node.Cached is not null ? [] : Links.To(node.Id).Select(l => l.From.Node).Distinct().Select(id => tasks[id]).ToArray();
            tasks[node.Id] = RunNodeAsync(node, above, cancellation);
        }
        return await Task.WhenAll(tasks.Values);
    }

    private async Task<NodeRun> RunNodeAsync(PlannedNode node, Task<NodeRun>[] above, CancellationToken cancellation)
    {
        var done = await Task.WhenAll(above);
        await _places.WaitAsync(CancellationToken.None);
        NodeRun result;
        try
        {
            result = cancellation.IsCancellationRequested ? LeftOut(node, NodeStatus.Cancelled)
                : done.All(d => IsServed(node, d)) ? await RunNodeAsync(node, cancellation)
                : LeftOut(node, NodeStatus.Skipped);
        }
        finally
        {
            _places.Release();
        }
        await teller.TellAsync(new NodeFinished(request.RunId, Now, result));
        return result;
    }

    private async Task<NodeRun> RunNodeAsync(PlannedNode node, CancellationToken cancellation)
    {
        await teller.TellAsync(new NodeStarted(request.RunId, Now, node.Id));
        using var stop = new CancellationTokenSource();
        var progress = TellProgressAsync(node.Id, stop.Token);
        var result = await Task.Run(() => _runners[node.Id].RunAsync(cancellation), CancellationToken.None);
        await stop.CancelAsync();
        await progress;
        return result;
    }

    // A node that handed its failure over gives empty tables, but nothing stands in for a connection or for variables.
    private bool IsServed(PlannedNode node, NodeRun above) => above.Status == NodeStatus.Succeeded || (above.Status == NodeStatus.Handled
        && Links.To(node.Id).Where(l => l.From.Node == above.Node).All(l => _runners[above.Node].Tables.ContainsKey(l.From.Port)));

    private static NodeRun LeftOut(PlannedNode node, NodeStatus status) => new(
        node.Id, node.Check.Type.Description.Id, status, false, LocalText.Empty, TimeSpan.Zero, [], new Dictionary<string, long>(), []);

    private async Task TellProgressAsync(string node, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(options.ProgressEvery, frame.Environment.Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                var (share, done) = _runners[node].State;
                await teller.TellAsync(new NodeProgressed(request.RunId, Now, node, share, done > 0 ? done : null));
            }
        }
        catch (OperationCanceledException)
        {
            // The node is done.
        }
    }

    // At the end and at once: it only answers why a node is computed the next time, which a crash may forget.
    private async Task RememberAsync()
    {
        var computed = plan.Nodes.Where(n => !n.Check.Acts && _runners[n.Id].IsComputed).Select(n => KeyValuePair.Create(n.Id, n.Hash));
        try
        {
            await kept.RememberAsync(request.Scenario.Id, [.. computed], CancellationToken.None);
        }
        catch (WarehouseException e)
        {
            options.OnDefect?.Invoke(e, "");
        }
    }

    private async Task ClearUpAsync(WarehouseSession session)
    {
        foreach (var runner in _runners.Values)
        {
            await (runner.Outputs?.DisposeConnectionsAsync() ?? Task.CompletedTask);
        }
        try
        {
            await session.DropSchemaAsync(Schema, CancellationToken.None);
            foreach (var scratch in _runners.Values.SelectMany(r => r.Outputs?.Scratch ?? []))
            {
                await session.DropTableAsync(scratch, CancellationToken.None);
            }
        }
        catch (WarehouseException e)
        {
            // The run is over all the same; KeptTables.CleanAsync removes what is left.
            options.OnDefect?.Invoke(e, "");
        }
    }
}
