using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Api;

/// <summary>Remarks and columns of a scenario without running it.</summary>
internal static class CheckEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var checks = api.MapGroup("/check").WithTags("Check");
        checks.MapPost("", CheckAsync).Is("checkScenario", "All remarks of a scenario and the columns at every port", 400, 404, 422);
    }

    private static async Task<Ok<CheckView>> CheckAsync(CheckBody body, RunRequests requests, FlowHost host, HttpContext context, CancellationToken cancellation)
    {
        var language = RequestLanguage.Of(context);
        RunRequest request;
        try
        {
            request = await requests.ReadAsync(body.ToRun(), cancellation);
        }
        catch (FlowException e) when (body.Scenario is not null)
        {
            // A posted scenario that cannot even be read is an answer, not a failure of the check.
            return TypedResults.Ok(new CheckView(true, RemarkView.Of(e.Remarks, language), []));
        }
        var check = await host.Checker.CheckAsync(request.Scenario, request.Parameters, request.AsOf, request.Folder, cancellation);
        return TypedResults.Ok(CheckView.Of(check, language));
    }
}
