using Microsoft.Extensions.DependencyInjection;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Hosting;

/// <summary>The stores over one control database, and the engine's interfaces that they serve.</summary>
internal static class StoreServices
{
    public static IServiceCollection AddStores(this IServiceCollection services, ControlDatabase database, FlowOptions options) => services
        // Handed over as it is, so that the container does not close it: what the services hold is closed before.
        .AddSingleton(database)
        .AddSingleton<ScenarioStore>()
        .AddSingleton<RunStore>()
        .AddSingleton<RunJournal>()
        .AddSingleton<TriggerStore>()
        .AddSingleton<SettingStore>()
        .AddSingleton<AuditLog>()
        .AddSingleton<Retention>()
        .AddSingleton<SegmentStore>()
        .AddSingleton<ISegmentRegistry>(s => s.GetRequiredService<SegmentStore>())
        .AddSingleton<ISegmentLibrary, SegmentLibrary>()
        .AddSingleton<IPersonHash>(new PersonHash(options.DataFolder))
        .AddSingleton<PersonEraser>()
        .AddSingleton<RfmModelStore>()
        .AddSingleton<IRfmModelRegistry>(s => s.GetRequiredService<RfmModelStore>())
        .AddSingleton(new SecretStore(database, options.DataFolder))
        .AddSingleton<ISecrets>(s => s.GetRequiredService<SecretStore>());
}
