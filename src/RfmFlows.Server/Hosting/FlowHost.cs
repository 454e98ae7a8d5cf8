using Microsoft.Extensions.DependencyInjection;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Hosting;

/// <summary>The engine with everything it needs, opened on one data folder. The command line and the server share it.</summary>
public sealed class FlowHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IWarehouse _warehouse;

    private FlowHost(ServiceProvider services, IWarehouse warehouse, FlowEnvironment environment, KeptTables kept, ScenarioRunner runner)
    {
        _services = services;
        _warehouse = warehouse;
        Environment = environment;
        Kept = kept;
        Runner = runner;
    }

    public IServiceProvider Services => _services;

    public FlowEnvironment Environment { get; }

    public KeptTables Kept { get; }

    public ScenarioRunner Runner { get; }

    /// <summary>Who records every run.</summary>
    public IReadOnlyList<IRunObserver> Observers { get; } = [];

    public ScenarioChecker Checker => new(Environment);

    /// <summary>All node types of the program.</summary>
    public static Catalog Catalog { get; } = Catalog.Of(typeof(Nodes.NodesAssembly).Assembly);

    public static async Task<FlowHost> OpenAsync(FlowOptions options, IFilePolicy files, RunOptions run, TimeProvider clock, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.DataFolder);
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton(options);
        var provider = services.BuildServiceProvider();
        var warehouse = WarehouseOpener.Open(options);
        var kept = new KeptTables(warehouse, clock);
        var environment = new FlowEnvironment(Catalog, warehouse, provider, files, clock);
        return await Task.FromResult(new FlowHost(provider, warehouse, environment, kept, new ScenarioRunner(environment, kept, run)));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _warehouse.DisposeAsync();
    }
}
