using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Tests.Toolbox;

/// <summary>Builds a scenario in code, runs it through the real engine on a warehouse in a temporary folder, and reads ports.</summary>
/// <example>
/// <code>
/// await using var flow = new FlowTester();
/// flow.Table("t", "id integer, name text", [1, "Ann"], [2, null]).Node("first", "rows.limit", new { rows = 1 }).Link("t.output -> first.input");
/// var run = await flow.RunAsync();
/// (await run.RowsAsync("first.output")).ShouldBe(["1|Ann"]);
/// </code>
/// </example>
public sealed class FlowTester : IAsyncDisposable
{
    private readonly List<ScenarioNode> _nodes = [];
    private readonly List<Link> _links = [];
    private readonly Dictionary<Type, object> _services = [];
    private readonly Lazy<IWarehouse> _warehouse;
    private readonly Lazy<KeptTables> _kept;
    private int _runs;

    /// <param name="warehouse">Where tables live; by default a DuckDB in <see cref="Folder"/>. Closed with the tester.</param>
    public FlowTester(IWarehouse? warehouse = null, int threads = 2)
    {
        _warehouse = new(() => warehouse ?? DuckDbWarehouse.Open(new DuckDbOptions { Path = Path.Combine(Folder, "warehouse.duckdb"), MemoryLimitMb = 512, Threads = threads }));
        _kept = new(() => new KeptTables(_warehouse.Value, Clock));
    }

    /// <summary>Every node type of the product, and <see cref="TestTableNode"/>.</summary>
    public static Catalog Catalog { get; } = Catalog.Of(typeof(NodesAssembly).Assembly, typeof(FlowTester).Assembly);

    /// <summary>Where relative paths of settings start; removed in the end.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("rfmflows-test-").FullName;

    public DateOnly AsOf { get; set; } = new(2026, 10, 31);

    public RunMode Mode { get; set; } = RunMode.Design;

    public bool DryRun { get; set; }

    public string TimeZone { get; set; } = "UTC";

    /// <summary>The id of every run; null (the default) gives each run its own.</summary>
    public string? RunId { get; set; }

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public IWarehouse Warehouse => _warehouse.Value;

    private FlowEnvironment Environment => new(Catalog, _warehouse.Value, new Services(_services), new TestFiles(), Clock);

    /// <summary>Adds a node; settings are an anonymous object, a <see cref="JsonObject"/> or JSON text. The same id again replaces the node.</summary>
    public FlowTester Node(string id, string type, object? settings = null, Retry? retry = null)
    {
        var json = settings switch
        {
            null => [],
            JsonObject given => (JsonObject)given.DeepClone(),
            string text => (JsonObject)JsonNode.Parse(text)!,
            _ => (JsonObject)JsonSerializer.SerializeToNode(settings)!,
        };
        _nodes.RemoveAll(n => n.Id == id);
        _nodes.Add(new ScenarioNode(id, type, Catalog.Find(type)?.Description.Version ?? 1, json) { Retry = retry });
        return this;
    }

    /// <summary>Adds a node as it stands in a file: a submodel.</summary>
    public FlowTester Node(ScenarioNode node)
    {
        _nodes.Add(node);
        return this;
    }

    /// <summary>Removes all nodes and links; what was kept and saved stays.</summary>
    public FlowTester Clear()
    {
        _nodes.Clear();
        _links.Clear();
        return this;
    }

    /// <summary>Adds a node whose port <c>output</c> gives the rows.</summary>
    /// <param name="columns">Names and types as in <c>id integer, name text, paid decimal(2), on date</c>.</param>
    /// <param name="rows">Numbers, texts, booleans, <see cref="DateOnly"/>, <see cref="DateTime"/> or null.</param>
    public FlowTester Table(string id, string columns, params object?[][] rows) =>
        Node(id, TestTableNode.Id, new { columns, rows = TestTableNode.Values(rows) });

    /// <summary>Adds links written <c>a.output -> b.input</c>.</summary>
    public FlowTester Link(params string[] links)
    {
        foreach (var text in links)
        {
            Engine.Link.TryParse(text, out var link).ShouldBeTrue(text);
            _links.Add(link);
        }
        return this;
    }

    /// <summary>Provides a service to the nodes.</summary>
    public FlowTester With<T>(T service)
        where T : class
    {
        _services[typeof(T)] = service;
        return this;
    }

    /// <summary>Writes a file into <see cref="Folder"/> as UTF-8 and returns its name.</summary>
    public string WriteFile(string name, string text) => WriteFile(name, Encoding.UTF8.GetBytes(text));

    public string WriteFile(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Folder, name), bytes);
        return name;
    }

    public Scenario Scenario => new() { Id = "test", Nodes = _nodes, Links = _links, TimeZone = TimeZone };

    public Task<ScenarioCheck> CheckAsync() =>
        new ScenarioChecker(Environment).CheckAsync(Scenario, new Dictionary<string, JsonNode>(), AsOf, Folder, CancellationToken.None);

    /// <summary>Checks and runs; remarks of a check with errors come back as a failed run, so that tests look in one place.</summary>
    /// <param name="exports">Ports to export as Parquet, so that their rows can be read after a run in <see cref="RunMode.Production"/>.</param>
    public async Task<FlowRun> RunAsync(params string[] exports) => await RunAsync(CancellationToken.None, exports);

    public async Task<FlowRun> RunAsync(CancellationToken cancellation, params string[] exports)
    {
        var id = RunId ?? string.Create(CultureInfo.InvariantCulture, $"r{++_runs}");
        var files = exports.ToDictionary(e => e, e => Path.Combine(Folder, $"{id}.{e}.parquet"));
        var request = new RunRequest
        {
            Scenario = Scenario, RunId = id, AsOf = AsOf, Folder = Folder, Mode = Mode, DryRun = DryRun,
            Exports = [.. files.Select(f => new PortExport(PortRef.TryParse(f.Key, out var port) ? port : throw new ArgumentException(f.Key), f.Value))],
        };
        var check = await CheckAsync();
        if (check.HasErrors)
        {
            return new FlowRun(this, check, null, files);
        }
        var result = await new ScenarioRunner(Environment, _kept.Value, new RunOptions()).RunAsync(request, [], cancellation);
        return new FlowRun(this, check, result, files);
    }

    /// <summary>The rows of a query over the warehouse, each as texts joined by <c>|</c>; missing values are empty.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql)
    {
        await using var session = await Warehouse.OpenSessionAsync(CancellationToken.None);
        await using var reader = await session.ReadAsync(sql, CancellationToken.None);
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Show(reader.GetValue(i)))));
        }
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        if (_warehouse.IsValueCreated)
        {
            await _warehouse.Value.DisposeAsync();
        }
        Directory.Delete(Folder, recursive: true);
    }

    private static string Show(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private sealed class Services(Dictionary<Type, object> services) : IServiceProvider
    {
        public object? GetService(Type serviceType) => services.GetValueOrDefault(serviceType);
    }

    private sealed class TestFiles : IFilePolicy
    {
        public string Resolve(string path, string folder, bool write) => Path.GetFullPath(path, folder);
    }
}
