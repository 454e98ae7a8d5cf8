using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>
/// Runs nodes of the palette on the rows of one customer, in a warehouse of its own that goes away with it: what comes out is what a scenario would compute, and
/// nothing of the person is kept.
/// </summary>
internal sealed class CustomerLab : IAsyncDisposable
{
    private const string Node = "node";
    private const int MemoryMb = 256;

    private readonly FlowEnvironment _environment;
    private readonly ScenarioRunner _runner;
    private readonly string _folder;

    private CustomerLab(FlowEnvironment environment, string folder)
    {
        (_environment, _folder) = (environment, folder);
        _runner = new ScenarioRunner(environment, new KeptTables(environment.Warehouse, environment.Clock), new RunOptions());
    }

    /// <param name="folder">Where statements may spill to.</param>
    /// <param name="tables">The tables that nodes can be given, by name.</param>
    public static async Task<CustomerLab> OpenAsync(FlowEnvironment environment, string folder, IReadOnlyDictionary<string, CustomerTable> tables, CancellationToken cancellation)
    {
        var warehouse = DuckDbWarehouse.Open(new DuckDbOptions { Path = ":memory:", MemoryLimitMb = MemoryMb, Threads = 1, SpillFolder = folder });
        try
        {
            await using var session = await warehouse.OpenSessionAsync(cancellation);
            await session.CreateSchemaAsync(Name("").Schema, cancellation);
            foreach (var (name, table) in tables)
            {
                await WriteAsync(session, Name(name), table, cancellation);
            }
            return new CustomerLab(environment with { Warehouse = warehouse, Catalog = new Catalog([.. environment.Catalog.Types, new CustomerRowsNode()]) }, folder);
        }
        catch
        {
            await warehouse.DisposeAsync();
            throw;
        }
    }

    public static TableName Name(string table) => new("customer", table);

    /// <summary>The first row that a node gives, by column; none where it gives no row.</summary>
    /// <param name="inputs">Which table goes to which port.</param>
    /// <exception cref="FlowException">The settings are wrong, or the node failed.</exception>
    public async Task<IReadOnlyDictionary<string, object?>?> RowAsync(
        string type, int version, JsonObject settings, IEnumerable<(string Table, string Port)> inputs, string output, DateOnly asOf, CancellationToken cancellation)
    {
        var links = inputs.ToList();
        var result = await _runner.RunAsync(
            new RunRequest
            {
                Scenario = new Scenario
                {
                    Id = "customer",
                    Nodes = [.. links.Select(l => new ScenarioNode(l.Table, CustomerRowsNode.Id, 1, new JsonObject { [CustomerRowsNode.Table.Name] = l.Table })), new ScenarioNode(Node, type, version, settings)],
                    Links = [.. links.Select(l => new Link(new PortRef(l.Table, CustomerRowsNode.Output), new PortRef(Node, l.Port)))],
                },
                RunId = Guid.CreateVersion7(_environment.Clock.GetUtcNow()).ToString("N"),
                AsOf = asOf,
                Folder = _folder,
                Targets = [new PortRef(Node, output)],
            }, [], cancellation);
        if (result.Status != RunStatus.Succeeded)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new FlowException([.. result.Remarks.Where(r => r.Severity == Severity.Error)]);
        }
        await using var session = await _environment.Warehouse.OpenSessionAsync(cancellation);
        return await FirstAsync(session, $"SELECT * FROM {session.Dialect.Quote(result.Node(Node)!.Ports.First(p => p.Port == output).Table!)}", cancellation);
    }

    /// <summary>The first row of a SELECT by column; none where there is none.</summary>
    public static async Task<IReadOnlyDictionary<string, object?>?> FirstAsync(WarehouseSession session, string select, CancellationToken cancellation)
    {
        await using var row = await session.ReadAsync(select, cancellation);
        return await row.ReadAsync(cancellation)
            ? Enumerable.Range(0, row.FieldCount).ToDictionary(row.GetName, i => row.IsDBNull(i) ? null : row.GetValue(i), StringComparer.Ordinal)
            : null;
    }

    public ValueTask DisposeAsync() => _environment.Warehouse.DisposeAsync();

    private static async Task WriteAsync(WarehouseSession session, TableName name, CustomerTable table, CancellationToken cancellation)
    {
        await using var writer = await session.CreateTableAsync(name, table.Columns, cancellation);
        foreach (var row in table.Rows)
        {
            await writer.WriteAsync(row, cancellation);
        }
        await writer.CompleteAsync(cancellation);
    }
}
