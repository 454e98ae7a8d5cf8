using RfmFlows.Engine;
using RfmFlows.Nodes;

namespace RfmFlows.Warehouse.Tests.Engines;

/// <summary>Runs scenarios through the whole engine on one warehouse.</summary>
internal sealed class ScenarioBench(ITestEngine engine)
{
    private static readonly Catalog Nodes = Catalog.Of(typeof(NodesAssembly).Assembly, typeof(PurchasesNode).Assembly);

    public KeptTables Kept { get; } = new(engine.Warehouse, TimeProvider.System);

    public async Task<RunResult> RunAsync(Scenario scenario, string id, RunMode mode, params PortExport[] exports)
    {
        var environment = new FlowEnvironment(Nodes, engine.Warehouse, new NoServices(), new AnyPath(), TimeProvider.System);
        var request = new RunRequest { Scenario = scenario, RunId = id, AsOf = new DateOnly(2026, 10, 31), Folder = engine.Folder, Mode = mode, Exports = exports };
        return await new ScenarioRunner(environment, Kept, new RunOptions()).RunAsync(request, [], CancellationToken.None);
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }

    private sealed class AnyPath : IFilePolicy
    {
        public string Resolve(string path, string folder, bool write) => Path.GetFullPath(path, folder);
    }
}
