using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Sample;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Tests.Recipes;

/// <summary>The recipes of <c>workflows</c>, run by the real host on a sample base of 5,000 customers; nothing is sent.</summary>
public sealed class RecipeLab : IAsyncLifetime
{
    public static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly string _folder = Directory.CreateTempSubdirectory("rfmflows-recipes-").FullName;

    /// <summary>The ids of all recipes.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "workflows"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public FlowHost Host { get; private set; } = null!;

    public string Base => Path.Combine(_folder, "base");

    public static string FileOf(string name) => Path.Combine(Repository.Root, "workflows", $"{name}.json");

    public static Scenario Read(string name)
    {
        var remarks = new List<Remark>();
        var scenario = ScenarioJson.Read(File.ReadAllText(FileOf(name)), remarks);
        remarks.ShouldBeEmpty();
        return scenario.ShouldNotBeNull();
    }

    public Dictionary<string, JsonNode> Parameters(string language = "ru") => new()
    {
        ["base"] = Base, ["service"] = "null", ["language"] = language,
    };

    public Task<ScenarioCheck> CheckAsync(Scenario scenario, string language = "ru") =>
        Host.Checker.CheckAsync(scenario, Parameters(language), AsOf, _folder, CancellationToken.None);

    /// <summary>Runs a recipe; all its ports are kept, so that their rows are counted.</summary>
    public Task<RunResult> RunAsync(string name, string run, bool dryRun = false, string language = "ru") => Host.RunAsync(
        new RunRequest
        {
            Scenario = Read(name), RunId = run, AsOf = AsOf, Parameters = Parameters(language), Folder = _folder, Mode = RunMode.Design, DryRun = dryRun,
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
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class AnyFile : IFilePolicy
    {
        public string Resolve(string path, string folder, bool write) => Path.GetFullPath(path, folder);
    }
}
