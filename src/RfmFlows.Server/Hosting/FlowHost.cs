using Microsoft.Extensions.DependencyInjection;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;
using RfmFlows.Store;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Hosting;

/// <summary>The engine with everything it needs, opened on one data folder. The command line and the server share it.</summary>
public sealed class FlowHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IWarehouse _warehouse;
    private readonly RunOwner _owner;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _renewals;

    private FlowHost(ServiceProvider services, IWarehouse warehouse, RunOwner owner, FlowEnvironment environment, RunOptions run)
    {
        _services = services;
        _warehouse = warehouse;
        _owner = owner;
        Environment = environment;
        Kept = new KeptTables(warehouse, environment.Clock);
        Runner = new ScenarioRunner(environment, Kept, run);
        Journal = services.GetRequiredService<RunJournal>();
        _renewals = owner.KeepAsync(_ => { }, _stop.Token);
    }

    /// <summary>All node types of the program.</summary>
    public static Catalog Catalog { get; } = Catalog.Of(typeof(Nodes.NodesAssembly).Assembly);

    public IServiceProvider Services => _services;

    public FlowEnvironment Environment { get; }

    public KeptTables Kept { get; }

    public ScenarioRunner Runner { get; }

    /// <summary>Records every run.</summary>
    public RunJournal Journal { get; }

    public ScenarioChecker Checker => new(Environment);

    /// <summary>Opens the stores of a data folder, marks what dead processes left as interrupted, and starts to renew this process's lease.</summary>
    /// <exception cref="FlowException">A store cannot be opened.</exception>
    public static async Task<FlowHost> OpenAsync(FlowOptions options, IFilePolicy files, RunOptions run, TimeProvider clock, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.DataFolder);
        var database = await ControlDatabase.StartAsync(
            new ControlDatabaseOptions { DataFolder = options.DataFolder, PostgreSql = options.StoreConnection }, clock, cancellation);
        var owner = await RunOwner.RegisterAsync(database, cancellation);
        var warehouse = await WarehouseOpener.OpenAsync(options, cancellation);
        var services = Register(database, owner, options, clock);
        await services.GetRequiredService<RunStore>().MarkInterruptedAsync(cancellation);
        return new FlowHost(services, warehouse, owner, new FlowEnvironment(Catalog, warehouse, services, files, clock), run);
    }

    /// <summary>Runs a scenario and records it, also when it is refused.</summary>
    /// <inheritdoc cref="ScenarioRunner.RunAsync"/>
    public async Task<RunResult> RunAsync(RunRequest request, IReadOnlyList<IRunObserver> observers, CancellationToken cancellation)
    {
        try
        {
            return await Runner.RunAsync(request, [Journal, .. observers], cancellation);
        }
        catch (FlowException e)
        {
            await Journal.RecordFailureAsync(request, e.Remarks, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Takes an interrupted or failed run over, to go on with it under its own id.</summary>
    /// <exception cref="FlowException">RF6030, RF6031: there is no such run, or it cannot be resumed.</exception>
    public Task<RunRequest> ClaimForResumeAsync(string run, CancellationToken cancellation) =>
        _services.GetRequiredService<RunStore>().ClaimForResumeAsync(run, _owner, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _renewals;
        await _owner.DisposeAsync();
        await _services.DisposeAsync();
        await _warehouse.DisposeAsync();
        _stop.Dispose();
    }

    private static ServiceProvider Register(ControlDatabase database, RunOwner owner, FlowOptions options, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_ => database);
        services.AddSingleton(owner);
        services.AddSingleton(clock);
        services.AddSingleton(options);
        // Jitter need not repeat: it only spreads retries.
        services.AddSingleton(_ => new Random(System.Environment.ProcessId));
        services.AddSingleton<RunJournal>();
        services.AddSingleton<RunStore>();
        services.AddSingleton<ScenarioStore>();
        services.AddSingleton<TriggerStore>();
        services.AddSingleton<SettingStore>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<ISegmentRegistry, SegmentStore>();
        services.AddSingleton(_ => new SecretStore(database, options.DataFolder));
        services.AddSingleton<ISecrets>(provider => provider.GetRequiredService<SecretStore>());
        services.AddSingleton<ISendLedger>(_ => new SendLedger(database, new LedgerOptions()));
        services.AddSingleton<ISuppressionList, SuppressionList>();
        services.AddSingleton<CampaignSender>();
        services.AddSingleton<SendPulseAccounts>();
        return services.BuildServiceProvider();
    }
}
