using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Tests.House.Samples;

/// <summary>Runs a scenario with the product's nodes and those of this assembly, in a temporary folder.</summary>
internal sealed class SampleRun : IAsyncDisposable
{
    private readonly DuckDbWarehouse _warehouse;
    private readonly KeptTables _kept;

    public SampleRun()
    {
        _warehouse = DuckDbWarehouse.Open(new DuckDbOptions { Path = Path.Combine(Folder, "warehouse.duckdb"), MemoryLimitMb = 512, Threads = 2 });
        _kept = new KeptTables(_warehouse, TimeProvider.System);
    }

    public static Catalog Catalog { get; } = Catalog.Of(typeof(Nodes.NodesAssembly).Assembly, typeof(SampleRun).Assembly);

    public string Folder { get; } = Directory.CreateTempSubdirectory("rfmflows-house-").FullName;

    private FlowEnvironment Environment => new(Catalog, _warehouse, new NoServices(), new FilesBelow(), TimeProvider.System);

    public Task<ScenarioCheck> CheckAsync(Scenario scenario) =>
        new ScenarioChecker(Environment).CheckAsync(scenario, new Dictionary<string, JsonNode>(), new DateOnly(2026, 10, 31), Folder, CancellationToken.None);

    /// <summary>Runs it and returns the lines of a port, written as CSV.</summary>
    public async Task<string[]> ExportAsync(Scenario scenario, string port)
    {
        PortRef.TryParse(port, out var from).ShouldBeTrue();
        var request = new RunRequest
        {
            Scenario = scenario, RunId = "r1", AsOf = new DateOnly(2026, 10, 31), Folder = Folder, Exports = [new PortExport(from, Path.Combine(Folder, "out.csv"))],
        };
        var result = await new ScenarioRunner(Environment, _kept, new RunOptions()).RunAsync(request, [], CancellationToken.None);
        result.Status.ShouldBe(RunStatus.Succeeded);
        return await File.ReadAllLinesAsync(Path.Combine(Folder, "out.csv"));
    }

    public async ValueTask DisposeAsync()
    {
        await _warehouse.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }

    private sealed class FilesBelow : IFilePolicy
    {
        public string Resolve(string path, string folder, bool write) => Path.GetFullPath(path, folder);
    }
}
