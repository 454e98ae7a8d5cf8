using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Ways outside: which there are, and whether they are open.</summary>
internal static class ConnectionsEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var connections = api.MapGroup("/connections").WithTags("Connections");
        connections.MapGet("", async (OutsideWays ways, CancellationToken cancellation) => TypedResults.Ok(await ways.ConnectionsAsync(cancellation)))
            .Is("listConnections", "The nodes of stored scenarios that open an account or a database");
        connections.MapPost("/try", TryAsync).Is("tryConnection", "Try an account or a database; nothing is sent or written", 400, 404, 422);
    }

    // That nobody is there is what was asked, and no failure of the request.
    private static async Task<Ok<ConnectionTrialView>> TryAsync(
        ConnectionTrialBody body, RunRequests requests, ConnectionBook book, TimeProvider clock, HttpContext context, CancellationToken cancellation)
    {
        var request = await requests.ReadAsync(
            new RunBody { ScenarioId = body.ScenarioId, Scenario = body.Scenario, Parameters = body.Parameters, Mode = RunMode.Design }, cancellation);
        var language = RequestLanguage.Of(context);
        var began = clock.GetTimestamp();
        try
        {
            var answer = await book.TryAsync(request.Scenario, body.Node, request.Parameters, request.AsOf, request.Folder, cancellation);
            return TypedResults.Ok(new ConnectionTrialView(true, answer.In(language), Words.Milliseconds(clock.GetElapsedTime(began)), []));
        }
        catch (FlowException e)
        {
            return TypedResults.Ok(new ConnectionTrialView(false, "", Words.Milliseconds(clock.GetElapsedTime(began)), RemarkView.Of(e.Remarks, language)));
        }
    }
}
