using Microsoft.Extensions.DependencyInjection;
using RfmFlows.Engine;
using RfmFlows.Store;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Hosting;

/// <summary>The engine with everything it needs, opened on one data folder. The command line and the server share it.</summary>
public sealed class FlowHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IWarehouse _warehouse;
    private readonly ControlDatabase _database;
    private readonly OwnerLease _lease;

    private FlowHost(ServiceProvider services, IWarehouse warehouse, ControlDatabase database, OwnerLease lease, FlowEnvironment environment, RunOptions run)
    {
        _services = services;
        _warehouse = warehouse;
        _database = database;
        _lease = lease;
        Environment = environment;
        Kept = new KeptTables(warehouse, environment.Clock);
        Runner = new ScenarioRunner(environment, Kept, run);
        Observers = [services.GetRequiredService<RunJournal>()];
    }

    /// <summary>All node types of the program.</summary>
    public static Catalog Catalog { get; } = Catalog.Of(typeof(Nodes.NodesAssembly).Assembly);

    /// <summary>The stores, by class; what nodes ask for, by interface.</summary>
    public IServiceProvider Services => _services;

    public FlowEnvironment Environment { get; }

    public KeptTables Kept { get; }

    public ScenarioRunner Runner { get; }

    /// <summary>Who records every run.</summary>
    public IReadOnlyList<IRunObserver> Observers { get; }

    public ScenarioChecker Checker => new(Environment);

    /// <summary>Opens the stores of a data folder, marks what dead processes left as interrupted, and starts to renew this process's lease.</summary>
    /// <param name="catalog">The node types to offer; by default all of the program.</param>
    /// <exception cref="FlowException">A store cannot be opened.</exception>
    public static async Task<FlowHost> OpenAsync(
        FlowOptions options, IFilePolicy files, RunOptions run, TimeProvider clock, CancellationToken cancellation, Catalog? catalog = null)
    {
        Directory.CreateDirectory(options.DataFolder);
        // Loading the engine takes as long as everything else, and neither needs the other.
        var opening = Task.Run(() => WarehouseOpener.OpenAsync(options, cancellation), CancellationToken.None);
        var (database, owner) = await OpenStoreAsync(options, clock, opening, cancellation);
        var services = new ServiceCollection()
            .AddSingleton(clock)
            .AddSingleton(options)
            .AddSingleton(owner)
            .AddStores(database, options)
            .AddCampaigns(catalog ?? Catalog)
            .BuildServiceProvider();
        await services.GetRequiredService<RunStore>().MarkInterruptedAsync(cancellation);
        var warehouse = await opening;
        var environment = new FlowEnvironment(catalog ?? Catalog, warehouse, services, files, clock);
        return new FlowHost(services, warehouse, database, new OwnerLease(owner), environment, run);
    }

    private static async Task<(ControlDatabase Database, RunOwner Owner)> OpenStoreAsync(
        FlowOptions options, TimeProvider clock, Task<IWarehouse> opening, CancellationToken cancellation)
    {
        try
        {
            var database = await ControlDatabase.StartAsync(
                new ControlDatabaseOptions { DataFolder = options.DataFolder, PostgreSql = options.StoreConnection }, clock, cancellation);
            return (database, await RunOwner.RegisterAsync(database, cancellation));
        }
        catch
        {
            // Nobody else would close it, and the next to come would find it held.
            await opening.ContinueWith(o => o.IsCompletedSuccessfully ? o.Result.DisposeAsync().AsTask() : Task.CompletedTask, TaskScheduler.Default).Unwrap();
            throw;
        }
    }

    /// <summary>Runs a scenario and records it, also when it is refused.</summary>
    /// <inheritdoc cref="ScenarioRunner.RunAsync"/>
    public async Task<RunResult> RunAsync(RunRequest request, IReadOnlyList<IRunObserver> observers, CancellationToken cancellation)
    {
        try
        {
            return await Runner.RunAsync(request, [.. Observers, .. observers], cancellation);
        }
        catch (FlowException e)
        {
            await RecordAsync(request, e);
            throw;
        }
    }

    /// <summary>Takes an interrupted or failed run over, to go on with it under its own id.</summary>
    /// <exception cref="FlowException">RF6030, RF6031: there is no such run, or it cannot be resumed.</exception>
    public Task<RunRequest> ClaimForResumeAsync(string run, CancellationToken cancellation) =>
        _services.GetRequiredService<RunStore>().ClaimForResumeAsync(run, _services.GetRequiredService<RunOwner>(), cancellation);

    // A store that cannot record a failure must not hide it: both are told.
    private async Task RecordAsync(RunRequest request, FlowException failure)
    {
        try
        {
            await _services.GetRequiredService<RunJournal>().RecordFailureAsync(request, failure.Remarks, CancellationToken.None);
        }
        catch (FlowException e)
        {
            throw new FlowException([.. failure.Remarks, .. e.Remarks.Where(r => failure.Remarks.All(f => f.Code != r.Code))], failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _lease.DisposeAsync();
        await _services.DisposeAsync();
        await _warehouse.DisposeAsync();
        await _database.DisposeAsync();
    }
}
