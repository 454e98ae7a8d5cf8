using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>Runs one node of a plan and holds what it gave.</summary>
internal sealed class NodeRunner(PlannedNode planned, ScenarioRun run)
{
    private readonly Dictionary<string, Relation> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Select, IReadOnlyList<SortKey> Order)> _selects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _connections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, JsonNode>> _variables = new(StringComparer.Ordinal);
    private readonly List<(string Port, PendingTable Table)> _pending = [];
    private readonly ConcurrentDictionary<string, long> _tallies = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Remark> _remarks = new();
    private WarehouseSession? _session;
    private CancellationToken _cancellation;
    private long _done;
    private double? _share;

    public NodeCheck Check => planned.Check;

    public RunRequest Request => run.Request;

    public RunFrame Frame => run.Frame;

    /// <summary>The relations of the output ports that were given.</summary>
    public IReadOnlyDictionary<string, Relation> Tables => _tables;

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonNode>> Variables => _variables;

    /// <summary>How far the node says it is; null when it does not say.</summary>
    public (double? Share, long Done) State => (_share ?? _session?.Progress, Interlocked.Read(ref _done));

    public async Task<NodeRun> RunAsync(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        var watch = Stopwatch.GetTimestamp();
        if (planned.Cached is { } cached)
        {
            foreach (var (port, relation) in cached)
            {
                _tables[port] = relation;
            }
            return Finish(NodeStatus.Succeeded, WhyComputed.Reused, watch, isCached: true);
        }
        var why = Check.Type.Description.Effect is Effect.Write or Effect.Send
            ? WhyComputed.Effect
            : WhyComputed.Because(await run.Kept.SwapHashAsync(Request.Scenario.Id, Check.Node.Id, planned.Hash, cancellation), planned.Hash);
        try
        {
            await AttemptsAsync(cancellation);
            return Finish(NodeStatus.Succeeded, why, watch);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Finish(NodeStatus.Cancelled, why, watch);
        }
        catch (Exception e)
        {
            run.Report(e, Check.Node.Id);
            var remarks = e is FlowException flow ? flow.Remarks : [RunRemarks.Of(e)];
            foreach (var remark in remarks)
            {
                Add(remark);
            }
            if (!RunRemarks.IsExpected(e) || !Check.Type.Description.CanFail || !planned.Wanted.Contains(NodeDescription.ErrorPort))
            {
                return Finish(NodeStatus.Failed, why, watch);
            }
            await HandOverAsync(remarks, cancellation);
            return Finish(NodeStatus.Handled, why, watch);
        }
    }

    public IReadOnlyList<Relation> Inputs(string port) => [.. LinksTo(port).Select(l => run.Relation(l.From))];

    public object Connection(string port) => run.Node(LinksTo(port).First().From.Node)._connections[LinksTo(port).First().From.Port];

    public bool IsWanted(string port) => planned.Wanted.Contains(port);

    public void Output(string port, string select, IReadOnlyList<SortKey> order) => _selects[port] = (select, order);

    public async Task<Relation> CreateOutputAsync(string port, string select, IReadOnlyList<SortKey> order)
    {
        var name = await NewTableAsync(port);
        var rows = await _session!.CreateTableAsync(name, Promised(port, select), _cancellation);
        return await KeepAsync(port, new Relation(name, Check.Outputs[port], order, rows, IsTable: true));
    }

    public async Task<TableWriter> WriteOutputAsync(string port, IReadOnlyList<SortKey> order)
    {
        var name = await NewTableAsync(port);
        var table = new PendingTable(await _session!.CreateTableAsync(name, Check.Outputs[port], _cancellation), name, order);
        _pending.Add((port, table));
        return table;
    }

    public async Task<string> ScratchAsync(string name, string select)
    {
        var table = ScratchName(name);
        await _session!.DropTableAsync(table, _cancellation);
        await _session.CreateScratchTableAsync(table, select, _cancellation);
        return _session.Dialect.Quote(table);
    }

    public TableName ScratchName(string name) => new(run.Schema, $"{Check.Node.Id}__{name}");

    public void OutputConnection(string port, object connection) => _connections[port] = connection;

    public void OutputVariables(string port, IReadOnlyDictionary<string, JsonNode> variables) => _variables[port] = variables;

    public void Add(Remark remark) => _remarks.Enqueue(remark with { Node = Check.Node.Id });

    public void Tally(string name, long count) => _tallies.AddOrUpdate(name, count, (_, before) => before + count);

    public void Progress(long done, long? total)
    {
        Interlocked.Exchange(ref _done, done);
        _share = total > 0 ? Math.Min(1.0, (double)done / total.Value) : null;
    }

    private IEnumerable<Link> LinksTo(string port) => run.LinksTo(Check.Node.Id).Where(l => l.To.Port == port);

    private async Task AttemptsAsync(CancellationToken cancellation)
    {
        var retry = Check.Type.Description.CanFail ? Check.Node.Retry : null;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var session = await run.Frame.Environment.Warehouse.OpenSessionAsync(cancellation);
                _session = session;
                await Check.Type.BuildAsync(new BuildContext(this, session, run.Settings(Check), cancellation));
                await MaterialiseAsync(session, cancellation);
                return;
            }
            catch (Exception e) when (attempt < (retry?.Times ?? 0) && RunRemarks.IsExpected(e))
            {
                Add(Remark.Warning("RF2010",
                    ($"Attempt {attempt + 1} failed and is repeated: {e.Message}", $"Попытка {attempt + 1} не удалась и будет повторена: {e.Message}")));
                _tables.Clear();
                _selects.Clear();
                _pending.Clear();
                await Task.Delay(TimeSpan.FromSeconds(retry!.PauseSeconds * Math.Pow(2, attempt)), Frame.Environment.Clock, cancellation);
            }
            finally
            {
                _session = null;
            }
        }
    }

    private async Task MaterialiseAsync(WarehouseSession session, CancellationToken cancellation)
    {
        foreach (var (port, table) in _pending)
        {
            await KeepAsync(port, new Relation(table.Name, Check.Outputs[port], table.Order, table.Rows, IsTable: true));
        }
        if (Check.Type.Description.CanFail && IsWanted(NodeDescription.ErrorPort))
        {
            await WriteErrorsAsync([]);
        }
        foreach (var (port, (select, order)) in _selects.Where(s => IsWanted(s.Key) && !_tables.ContainsKey(s.Key)))
        {
            if (run.Pays(this, port))
            {
                await CreateOutputAsync(port, select, order);
            }
            else
            {
                var view = new TableName(run.Schema, $"{Check.Node.Id}_{port}");
                await session.CreateViewAsync(view, Promised(port, select), cancellation);
                _tables[port] = new Relation(view, Check.Outputs[port], order, null, IsTable: false);
            }
        }
        var missing = planned.Wanted.Where(p => Check.Outputs.ContainsKey(p) && !_tables.ContainsKey(p)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"{Check.Type.GetType().Name} gave no rows at {string.Join(", ", missing)}.");
        }
    }

    // The promise made by the check holds in names, order and types, whatever the node's SELECT calls them.
    private string Promised(string port, string select)
    {
        var sql = run.Frame.Environment.Warehouse.Dialect;
        return $"SELECT {string.Join(", ", Check.Outputs[port].Select(c => $"CAST({sql.Quote(c.Name)} AS {sql.TypeName(c.Type)}) AS {sql.Quote(c.Name)}"))} FROM ({select}) AS t";
    }

    private async Task<TableName> NewTableAsync(string port)
    {
        var name = KeptName(port);
        await _session!.DropTableAsync(name, _cancellation);
        return name;
    }

    // Fitted, because kept tables are later looked for in the engine's catalogue.
    private TableName KeptName(string port) =>
        new(KeptTables.Schema, run.Frame.Environment.Warehouse.Dialect.Fit($"{planned.HashText[..16]}_{port}_{Request.RunId}"));

    private async Task<Relation> KeepAsync(string port, Relation relation)
    {
        _tables[port] = relation;
        await run.Kept.AddAsync(planned.HashText, port, relation, _cancellation);
        return relation;
    }

    private async Task HandOverAsync(IReadOnlyList<Remark> remarks, CancellationToken cancellation)
    {
        await using var session = await run.Frame.Environment.Warehouse.OpenSessionAsync(cancellation);
        _session = session;
        foreach (var (port, columns) in Check.Outputs.Where(o => o.Key != NodeDescription.ErrorPort && IsWanted(o.Key)))
        {
            await using var writer = await session.CreateTableAsync(await NewTableAsync(port), columns, cancellation);
            await writer.CompleteAsync(cancellation);
            _tables[port] = new Relation(KeptName(port), columns, [], 0, IsTable: true);
        }
        await WriteErrorsAsync(remarks);
        _session = null;
    }

    private async Task WriteErrorsAsync(IReadOnlyList<Remark> remarks)
    {
        var name = await NewTableAsync(NodeDescription.ErrorPort);
        await using var writer = await _session!.CreateTableAsync(name, ErrorTable.Columns, _cancellation);
        foreach (var remark in remarks.Take(1))
        {
            await writer.WriteAsync(new object?[] { Check.Node.Id, remark.Code, remark.Message.En, remark.Remedy.En, Frame.Environment.Clock.GetUtcNow().UtcDateTime }, _cancellation);
        }
        var rows = await writer.CompleteAsync(_cancellation);
        _tables[NodeDescription.ErrorPort] = new Relation(name, ErrorTable.Columns, [], rows, IsTable: true);
        if (rows == 0)
        {
            // Success is kept like the other outputs; a failure must be tried anew.
            await KeepAsync(NodeDescription.ErrorPort, _tables[NodeDescription.ErrorPort]);
        }
    }

    private NodeRun Finish(NodeStatus status, LocalText why, long watch, bool isCached = false) => new(
        Check.Node.Id, Check.Type.Description.Id, status, isCached, why, Stopwatch.GetElapsedTime(watch),
        [.. _tables.Where(t => planned.Wanted.Contains(t.Key)).Select(t => new PortRows(t.Key, t.Value.Rows, t.Value.IsTable ? t.Value.Name : null, t.Value.Columns, t.Value.Order))],
        new Dictionary<string, long>(_tallies), [.. _remarks]);
}
