using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>What one attempt at a node gives: relations, connections, variables, and the tables it made on the way.</summary>
internal sealed class NodeOutputs(PlannedNode planned, ScenarioRun run, WarehouseSession session, CancellationToken cancellation)
{
    /// <summary>Rows of an output that is held in memory at most, where they are found by reading.</summary>
    public const int MostInMemory = 100_000;

    // The same where it is known beforehand that there are no more.
    private const int MostBounded = 1_000_000;

    private readonly Dictionary<string, Relation> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GivenOutput> _selects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _connections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, JsonNode>> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PendingTable> _pending = new(StringComparer.Ordinal);
    private readonly HashSet<TableName> _made = [];
    private readonly HashSet<TableName> _scratch = [];

    /// <summary>The relations of the table outputs.</summary>
    public IReadOnlyDictionary<string, Relation> Tables => _tables;

    /// <summary>Helper tables, to be dropped when the run ends.</summary>
    public IReadOnlyCollection<TableName> Scratch => _scratch;

    public IReadOnlyDictionary<string, object> Connections => _connections;

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonNode>> Variables => _variables;

    private Dialect Sql => session.Dialect;

    public void Give(string port, GivenOutput output) => _selects[port] = output;

    public void GiveConnection(string port, object connection) => _connections[port] = connection;

    public void GiveVariables(string port, IReadOnlyDictionary<string, JsonNode> variables) => _variables[port] = variables;

    public async Task<Relation> CreateAsync(string port, string select, IReadOnlyList<SortKey> order)
    {
        var name = await NewTableAsync(port);
        var rows = await session.CreateTableAsync(name, Promised(port, select), cancellation);
        return _tables[port] = new Relation(name, planned.Check.Outputs[port], order, rows, IsTable: true);
    }

    public async Task<TableWriter> WriteAsync(string port, IReadOnlyList<SortKey> order)
    {
        var name = await NewTableAsync(port);
        return _pending[port] = new PendingTable(await session.CreateTableAsync(name, planned.Check.Outputs[port], cancellation), name, order);
    }

    public async Task<string> ScratchAsync(string name, string select)
    {
        var table = ScratchName(name);
        await session.DropTableAsync(table, cancellation);
        await session.CreateScratchTableAsync(table, select, cancellation);
        return Sql.Quote(table);
    }

    public async Task<TableWriter> WriteScratchAsync(string name, Columns columns)
    {
        var table = ScratchName(name);
        await session.DropTableAsync(table, cancellation);
        return await session.CreateTableAsync(table, columns, cancellation);
    }

    public TableName ScratchName(string name)
    {
        var table = session.ScratchName(run.NameFor(planned, $"s_{name}"));
        _scratch.Add(table);
        return table;
    }

    /// <summary>Makes a relation of everything that was given, and lets later runs find the tables.</summary>
    /// <param name="keep">False when the rows follow from a failure above, so that they are not what the hash stands for.</param>
    /// <param name="remarks">What is to be told again with the rows.</param>
    public async Task CompleteAsync(bool keep, IReadOnlyList<Remark> remarks)
    {
        foreach (var (port, table) in _pending)
        {
            _tables[port] = new Relation(table.Name, planned.Check.Outputs[port], table.Order, table.Rows ?? throw Broken($"did not complete its rows at {port}"), IsTable: true);
        }
        if (planned.Wanted.Contains(NodeDescription.ErrorPort))
        {
            await WriteErrorAsync(null);
        }
        foreach (var (port, output) in _selects.Where(s => planned.Wanted.Contains(s.Key) && !_tables.ContainsKey(s.Key)).ToList())
        {
            await MakeAsync(run.FormOf(planned, port), port, output);
        }
        var missing = planned.Wanted.Where(p => !_tables.ContainsKey(p) && !_connections.ContainsKey(p) && !_variables.ContainsKey(p)).ToList();
        if (missing.Count > 0)
        {
            throw Broken($"gave nothing at {string.Join(", ", missing)}");
        }
        await run.Kept.AddAsync(planned.HashText, [.. _tables.Where(t => keep && t.Value.IsKept)], remarks, cancellation);
    }

    /// <summary>Stands in for a failed node: no rows at its tables, the failure at its error port.</summary>
    public async Task GiveFailureAsync(Remark failure)
    {
        foreach (var port in planned.Wanted.Where(p => p != NodeDescription.ErrorPort && planned.Check.Outputs.ContainsKey(p)))
        {
            await WriteRowsAsync(port, []);
        }
        await WriteErrorAsync(failure);
    }

    /// <summary>Takes back everything that a failed attempt has made.</summary>
    public async Task DiscardAsync()
    {
        foreach (var table in _pending.Values)
        {
            await table.DisposeAsync();
        }
        await DisposeConnectionsAsync();
        _tables.Clear();
        try
        {
            foreach (var table in _made.Concat(_scratch))
            {
                await session.DropTableAsync(table, CancellationToken.None);
            }
        }
        catch (WarehouseException)
        {
            // What ended the attempt matters more. Nothing can find these tables, and KeptTables.CleanAsync removes them.
        }
    }

    public async Task DisposeConnectionsAsync()
    {
        foreach (var connection in _connections.Values)
        {
            try
            {
                if (connection is IAsyncDisposable slow)
                {
                    await slow.DisposeAsync();
                }
                else
                {
                    (connection as IDisposable)?.Dispose();
                }
            }
            catch (Exception e)
            {
                run.Report(e, planned.Id);
            }
        }
        _connections.Clear();
    }

    private async Task WriteErrorAsync(Remark? failure) => await WriteRowsAsync(NodeDescription.ErrorPort, failure is null ? [] :
        [[planned.Id, failure.Code, failure.Message.En, failure.Remedy.En, run.Now.UtcDateTime]]);

    private async Task WriteRowsAsync(string port, IReadOnlyList<object?[]> rows)
    {
        await using var writer = await WriteAsync(port, []);
        foreach (var row in rows)
        {
            await writer.WriteAsync(row, cancellation);
        }
        var written = await writer.CompleteAsync(cancellation);
        _tables[port] = new Relation(_pending[port].Name, planned.Check.Outputs[port], [], written, IsTable: true);
    }

    private async Task MakeAsync(OutputForm form, string port, GivenOutput output)
    {
        if (form is OutputForm.SmallTableOrView or OutputForm.SmallTableOrKept && await IsHeldAsync(port, output))
        {
            return;
        }
        await (form is OutputForm.Kept or OutputForm.SmallTableOrKept ? CreateAsync(port, output.Select, output.Order) : FuseAsync(port, output));
    }

    // Where nothing bounds the rows, the engine stops reading as soon as there prove to be too many; stopping in time costs it all threads but one.
    private async Task<bool> IsHeldAsync(string port, GivenOutput output)
    {
        var name = ScratchName($"o_{port}");
        var select = Promised(port, output.Select);
        var isBounded = output.MostRows <= MostBounded;
        await session.DropTableAsync(name, cancellation);
        var rows = await session.CreateScratchTableAsync(name, isBounded ? select : $"{select} LIMIT {MostInMemory + 1}", cancellation);
        if (!isBounded && rows > MostInMemory)
        {
            await session.DropTableAsync(name, cancellation);
            return false;
        }
        _tables[port] = new Relation(name, planned.Check.Outputs[port], output.Order, rows, IsTable: true) { IsKept = false };
        return true;
    }

    private async Task<Relation> FuseAsync(string port, GivenOutput output)
    {
        var view = run.NameFor(planned, $"v_{port}");
        await session.CreateViewAsync(view, Promised(port, output.Select), cancellation);
        return _tables[port] = new Relation(view, planned.Check.Outputs[port], output.Order, null, IsTable: false) { MostRows = output.MostRows };
    }

    // The promise made by the check holds in names, order and types, whatever the node's SELECT calls them.
    // The bracket stands on its own line, lest a comment at the end of an expression swallow it.
    private string Promised(string port, string select) =>
        $"SELECT {string.Join(", ", planned.Check.Outputs[port].Select(c => $"CAST({Sql.Quote(c.Name)} AS {Sql.TypeName(c.Type)}) AS {Sql.Quote(c.Name)}"))} FROM ({select}\n) AS t";

    // Two nodes of one run may have the same hash, so the name says run and node too. Short, for PostgreSQL cuts names at 63 bytes.
    private async Task<TableName> NewTableAsync(string port)
    {
        var name = new TableName(KeptTables.Schema, $"{planned.HashText[..16]}_{ContentHash.Digest($"{run.Request.RunId}|{planned.Id}")[..12]}_{port}");
        await session.DropTableAsync(name, cancellation);
        _made.Add(name);
        return name;
    }

    private InvalidOperationException Broken(string what) => new($"{planned.Check.Type.GetType().Name} {what}.");
}
