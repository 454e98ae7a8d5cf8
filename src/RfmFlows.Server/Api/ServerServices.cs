using Microsoft.Extensions.Logging.Console;
using Quartz;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;
using RfmFlows.Server.Erasing;
using RfmFlows.Server.Hosting;
using RfmFlows.Server.Reconciling;
using RfmFlows.Server.SignIn;
using RfmFlows.Server.Triggers;
using RfmFlows.Server.Web;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Registers what the server's parts need.</summary>
internal static class ServerServices
{
    public static void AddFlowServer(
        this IServiceCollection services, ServerOptions options, FlowOptions flow, DataFolders folders, FlowHost host, TimeProvider clock)
    {
        services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        services.AddSingleton<IHostLifetime, QuietLifetime>();
        services.AddRouting();
        services.AddMetrics();
        services.AddHttpContextAccessor();
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddExceptionHandler<ErrorHandling>();
        ApiDescription.Add(services);
        services.AddSignIn(options, flow, folders);
        services.AddQuartz();
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
        AddHost(services, host);
        services.AddSingleton(clock).AddSingleton(options).AddSingleton(flow).AddSingleton(folders)
            .AddSingleton<RunEventLog>().AddSingleton<EventStream>().AddSingleton<RunMetrics>().AddSingleton<MetricsPage>()
            .AddSingleton<ActiveRuns>().AddSingleton<RunRequests>().AddSingleton<PresenceBook>().AddSingleton<PortReader>().AddSingleton<PortPages>()
            .AddSingleton<PortFigures>().AddSingleton<PortComparer>().AddSingleton<LookTables>().AddSingleton<ScoreReader>().AddSingleton<SegmentSaver>().AddSingleton<Tagger>()
            .AddSingleton<BaseReader>().AddSingleton<CustomerTimeline>().AddSingleton<CustomerIndicators>().AddSingleton<CustomerWhy>().AddSingleton(s => new Erasure(s.GetRequiredService<FlowHost>()))
            .AddSingleton<SegmentReader>().AddSingleton<SegmentCombiner>().AddSingleton<SegmentKeeper>().AddSingleton<SegmentUses>()
            .AddSingleton<SegmentCounter>().AddSingleton<SegmentBuilder>().AddSingleton<SegmentTerms>()
            .AddSingleton<HistoryLook>().AddSingleton<SegmentLooks>().AddSingleton<HistoryReader>().AddSingleton<HistoryLists>().AddSingleton<RfmModelUses>()
            .AddSingleton<ConnectionBook>().AddSingleton<OutsideWays>().AddSingleton<SandboxInbox>().AddSingleton<AllowedFolders>()
            .AddSingleton<ShopZone>().AddSingleton<RecipeBook>().AddSingleton<RecipeTrials>().AddSingleton<UploadFolder>().AddSingleton<Auditor>().AddSingleton<Pages>().AddSingleton<Designer>()
            .AddSingleton<IAlarm, QuartzAlarm>().AddSingleton<TimerRuns>().AddSingleton<TimerService>().AddSingleton<Publisher>()
            .AddSingleton<HookEndpoint>().AddSingleton<HookAnswers>()
            .AddHostedService<Upkeep>()
            .AddHostedService<Pruning>()
            .AddHostedService<Tidying>();
    }

    // The host's services are handed over as they are, so that they are closed once: by the host.
    private static void AddHost(IServiceCollection services, FlowHost host)
    {
        services.AddSingleton(host).AddSingleton(host.Environment);
        Type[] shared =
        [
            typeof(ControlDatabase), typeof(ScenarioStore), typeof(RunStore), typeof(RunJournal), typeof(RunOwner), typeof(TriggerStore), typeof(SettingStore),
            typeof(AuditLog), typeof(Retention), typeof(SecretStore), typeof(ISecrets), typeof(IPersonHash), typeof(PersonEraser), typeof(ISegmentRegistry), typeof(ISegmentLibrary), typeof(IRfmModelRegistry), typeof(ISendLedger), typeof(ISuppressionList), typeof(Reconciliation), typeof(RecordedGateways), typeof(CampaignSender),
        ];
        foreach (var type in shared)
        {
            services.AddSingleton(type, host.Services.GetRequiredService(type));
        }
    }
}
