using RfmFlows.Server.SignIn;
using RfmFlows.Server.Triggers;
using RfmFlows.Server.Web;

namespace RfmFlows.Server.Api;

/// <summary>The way of a request through the server, and all addresses.</summary>
internal static class ServerRoutes
{
    public static void MapFlowServer(this WebApplication app, ServerOptions options)
    {
        // Listens from the first request on.
        app.Services.GetRequiredService<MetricsPage>();
        app.UseRequestLog();
        app.UseExceptionHandler(_ => { });
        app.UseSecurityHeaders();
        app.UseStatusCodePages(ErrorHandling.DescribeStatusAsync);
        app.UseOwnHosts(options);
        app.UseOwnOrigin();
        app.UseRouting();
        app.UseAuthentication();
        app.UseSignInLink();
        app.UseAuthorization();
        app.UseRateLimiter();
        var api = app.MapGroup("/api").WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status401Unauthorized, typeof(ApiProblem), [Problems.MediaType]));
        NodeTypesEndpoints.Map(api);
        ExpressionsEndpoints.Map(api);
        RecipesEndpoints.Map(api);
        ScenariosEndpoints.Map(api);
        CheckEndpoints.Map(api);
        RunsEndpoints.Map(api);
        PortsEndpoints.Map(api);
        ScoresEndpoints.Map(api);
        ScoreMapsEndpoints.Map(api);
        LooksEndpoints.Map(api);
        TriggersEndpoints.Map(api);
        LedgerEndpoints.Map(api);
        SuppressionsEndpoints.Map(api);
        FilesEndpoints.Map(api, options);
        SecretsEndpoints.Map(api);
        ConnectionsEndpoints.Map(api);
        InboxEndpoints.Map(api);
        InstallationEndpoint.Map(api);
        SettingsEndpoints.Map(api);
        SegmentsEndpoints.Map(api);
        BaseEndpoints.Map(api);
        RfmModelsEndpoints.Map(api);
        HistoryEndpoints.Map(api);
        AboutEndpoint.Map(api);
        SignInEndpoints.Map(app);
        HealthEndpoints.Map(app);
        MetricsPage.Map(app);
        ApiDescription.Map(app);
        HookEndpoint.Map(app);
        Pages.Map(app);
        Designer.Map(app);
    }
}
