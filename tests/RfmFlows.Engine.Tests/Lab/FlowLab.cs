using System.Text.Json.Nodes;
using RfmFlows.Engine.Tests.Lab.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine.Tests.Lab;

/// <summary>The real engine on a real embedded warehouse in a folder of its own, with the test nodes.</summary>
internal sealed class FlowLab : IServiceProvider, IFilePolicy, IAsyncDisposable
{
    private readonly DuckDbWarehouse _warehouse;
    private int _runs;

    public FlowLab(int threads = 2, IEnumerable<NodeType>? types = null)
    {
        Directory.CreateDirectory(Folder);
        _warehouse = DuckDbWarehouse.Open(new DuckDbOptions { Path = Path.Combine(Folder, "warehouse.duckdb"), Threads = threads, MemoryLimitMb = 512 });
        Environment = new FlowEnvironment(new Catalog(types ?? DefaultTypes), _warehouse, this, this, Clock);
        Kept = new KeptTables(_warehouse, Clock);
    }

    public static IReadOnlyList<NodeType> DefaultTypes { get; } =
    [
        new SourceNode(), new PassNode(), new KeepNode(), new FewNode(), new DayNode(), new MergeNode(), new SendNode(), new ConnectNode(), new VariablesNode(), new FormNode(),
    ];

    public static readonly DateOnly Day = new(2026, 10, 31);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"rfmflows-engine-{Guid.NewGuid():N}");

    public ManualClock Clock { get; } = new();

    public LabControl Control { get; } = new();

    public FlowEnvironment Environment { get; }

    public KeptTables Kept { get; }

    public IWarehouse Warehouse => _warehouse;

    public List<(string Node, Exception Fault)> Defects { get; } = [];

    public int ParallelNodes { get; init; } = 2;

    public object? GetService(Type serviceType) => serviceType == typeof(LabControl) ? Control : null;

    public string Resolve(string path, string folder, bool write) =>
        path.StartsWith("..", StringComparison.Ordinal) ? throw LabFaults.User("outside") : Path.GetFullPath(path, folder);

    /// <summary>Each line is a link, <c>a.out -> b.in</c>, or a node: id, type and perhaps settings or, in brackets, a whole node's further fields.</summary>
    public static Scenario Draw(params string[] lines) => ScenarioJson.Read(Json(lines).ToJsonString());

    public static JsonObject Json(params string[] lines)
    {
        var nodes = new JsonArray();
        foreach (var line in lines.Where(l => !l.Contains("->", StringComparison.Ordinal)))
        {
            var parts = line.Split(' ', 3);
            var node = new JsonObject { ["id"] = parts[0], ["type"] = $"test.{parts[1]}", ["version"] = parts[1] == "pass" ? 3 : 1 };
            var more = parts.Length > 2 ? (JsonObject)JsonNode.Parse(parts[2])! : [];
            foreach (var (name, value) in more.ToList())
            {
                more.Remove(name);
                node[name] = value;
            }
            nodes.Add(node);
        }
        return new JsonObject
        {
            ["format"] = 1,
            ["id"] = "lab",
            ["nodes"] = nodes,
            ["links"] = new JsonArray([.. lines.Where(l => l.Contains("->", StringComparison.Ordinal)).Select(l => JsonValue.Create(l))]),
        };
    }

    public RunRequest Request(Scenario scenario, RunMode mode = RunMode.Design) => new()
    {
        Scenario = scenario,
        RunId = $"r{Interlocked.Increment(ref _runs)}",
        AsOf = Day,
        Folder = Folder,
        Mode = mode,
    };

    public Task<RunResult> RunAsync(Scenario scenario, RunMode mode = RunMode.Design) => RunAsync(Request(scenario, mode));

    public Task<RunResult> RunAsync(RunRequest request, CancellationToken cancellation = default, params IRunObserver[] observers) =>
        new ScenarioRunner(Environment, Kept, new RunOptions { ParallelNodes = ParallelNodes, OnDefect = (e, node) => Defects.Add((node, e)) })
            .RunAsync(request, observers, cancellation);

    public Task<ScenarioCheck> CheckAsync(Scenario scenario, IReadOnlyDictionary<string, JsonNode>? given = null) =>
        new ScenarioChecker(Environment, (e, node) => Defects.Add((node, e)))
            .CheckAsync(scenario, given ?? new Dictionary<string, JsonNode>(), Day, Folder, CancellationToken.None);

    /// <summary>The first column of a query, in the query's order.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql)
    {
        await using var session = await _warehouse.OpenSessionAsync(CancellationToken.None);
        await using var reader = await session.ReadAsync(sql, CancellationToken.None);
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetValue(0).ToString()!);
        }
        return values;
    }

    public Task<IReadOnlyList<string>> KeptNamesAsync() => QueryAsync("SELECT table_name FROM information_schema.tables WHERE table_schema = 'kept' ORDER BY 1");

    public Task<IReadOnlyList<string>> RunSchemasAsync() => QueryAsync("SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE 'run%'");

    public async Task ExecuteAsync(string sql)
    {
        await using var session = await _warehouse.OpenSessionAsync(CancellationToken.None);
        await session.ExecuteAsync(sql, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _warehouse.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
