using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Sample;
using RfmFlows.Server.Hosting;
using RfmFlows.Server.Tests.House;

namespace RfmFlows.Server.Tests.Recipes;

/// <summary>The recipes of <c>workflows</c>, run by the real host on a sample base of 5,000 customers; nothing is sent.</summary>
public sealed class RecipeLab : IAsyncLifetime
{
    public static readonly DateOnly AsOf = new(2026, 10, 31);

    private const string SavedSegment = "champions";

    private readonly string _folder = Directory.CreateTempSubdirectory("rfmflows-recipes-").FullName;

    /// <summary>The ids of all recipes.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "workflows"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public FlowHost Host { get; private set; } = null!;

    public string Base => Path.Combine(_folder, "base");

    /// <summary>The ids of those that send messages.</summary>
    public static IReadOnlyList<string> Sending { get; } =
        [.. Names.Where(n => Read(n).Nodes.Any(node => FlowHost.Catalog.Find(node.Type)!.Description.Effect == Effect.Send))];

    public static string FileOf(string name) => Path.Combine(Repository.Root, "workflows", $"{name}.json");

    public static Scenario Read(string name)
    {
        var remarks = new List<Remark>();
        var scenario = ScenarioJson.Read(File.ReadAllText(FileOf(name)), remarks);
        remarks.ShouldBeEmpty();
        return scenario.ShouldNotBeNull();
    }

    public Dictionary<string, JsonNode> Parameters(Scenario recipe, string language = "ru")
    {
        var values = new Dictionary<string, JsonNode> { ["base"] = Base, ["service"] = "null", ["language"] = language, ["segment"] = SavedSegment };
        return values.Where(v => recipe.Parameters.Any(p => p.Name == v.Key)).ToDictionary();
    }

    public Task<ScenarioCheck> CheckAsync(Scenario scenario, string language = "ru") =>
        Host.Checker.CheckAsync(scenario, Parameters(scenario, language), AsOf, _folder, CancellationToken.None);

    /// <summary>Runs a recipe; all its ports are kept, so that their rows are counted.</summary>
    /// <param name="copy">The id of a copy of the recipe, whose messages are no others' messages; null for the recipe itself.</param>
    public Task<RunResult> RunAsync(string name, string run, bool dryRun = false, string language = "ru", string? copy = null) => Host.RunAsync(
        new RunRequest
        {
            Scenario = Read(name) with { Id = copy ?? name }, RunId = run, AsOf = AsOf, Parameters = Parameters(Read(name), language), Folder = _folder, Mode = RunMode.Design, DryRun = dryRun,
        }, [], CancellationToken.None);

    /// <summary>The rows of a query over the host's warehouse, values joined by <c>|</c>.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql)
    {
        await using var session = await Host.Environment.Warehouse.OpenSessionAsync(CancellationToken.None);
        await using var reader = await session.ReadAsync(sql, CancellationToken.None);
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetValue(i))));
        }
        return rows;
    }

    /// <summary>What to put after FROM to query a port's rows.</summary>
    public string From(RunResult result, string node, string port) =>
        Host.Environment.Warehouse.Dialect.Quote(result.Node(node)!.Ports.Single(p => p.Port == port).Table.ShouldNotBeNull());

    public async Task InitializeAsync()
    {
        await new SampleBase(new SampleOptions { Customers = 5000, Seed = 1, Lines = false, Formats = SampleFormats.Csv, Threads = 2 }).WriteAsync(Base);
        var options = new FlowOptions { DataFolder = Path.Combine(_folder, "data"), MemoryMb = 512, Threads = 2, WarehouseConnection = null, StoreConnection = null };
        Host = await FlowHost.OpenAsync(options, new AnyFile(), new RunOptions(), TimeProvider.System, CancellationToken.None);
        await SaveSegmentAsync();
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<RunResult> SaveSegmentAsync()
    {
        var scenario = ScenarioJson.Read("""
            {
              "format": 1, "id": "save-segment",
              "nodes": [
                { "id": "transactions", "type": "sources.transactions", "version": 1, "settings": { "file": "base/transactions.csv" } },
                { "id": "rfm", "type": "analysis.rfm", "version": 1, "settings": {} },
                { "id": "chosen", "type": "segments.filter", "version": 1, "settings": { "segments": ["champions"] } },
                { "id": "save", "type": "segments.save", "version": 1, "settings": { "segment": "champions", "columns": ["last_purchase"] } }
              ],
              "links": ["transactions.transactions -> rfm.transactions", "rfm.customers -> chosen.input", "chosen.output -> save.input"]
            }
            """);
        return Host.RunAsync(
            new RunRequest { Scenario = scenario, RunId = "save-segment", AsOf = AsOf, Parameters = new Dictionary<string, JsonNode>(), Folder = _folder }, [], CancellationToken.None);
    }

    private sealed class AnyFile : IFilePolicy
    {
        public string Resolve(string path, string folder, bool write) => Path.GetFullPath(path, folder);
    }
}
