using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Whether the process lives, and whether it can do its work. For those who watch it; open to all, tells nothing else.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").AllowAnonymous().WithTags("Health");
        health.MapGet("", ReadyAsync).Is("findHealth", "Whether the server can work: store, warehouse, not stopping").Produces<HealthView>().Produces<HealthView>(503);
        health.MapGet("/ready", ReadyAsync).Is("findReadiness", "The same").Produces<HealthView>().Produces<HealthView>(503);
        health.MapGet("/live", () => TypedResults.Ok(new HealthView("ok", new Dictionary<string, string>()))).Is("findLiveness", "Whether the process answers at all");
    }

    private static async Task<JsonHttpResult<HealthView>> ReadyAsync(
        ControlDatabase database, FlowEnvironment environment, ActiveRuns active, CancellationToken cancellation)
    {
        var parts = new Dictionary<string, string>
        {
            ["store"] = await TryAsync(async token => { await using var connection = await database.OpenAsync(token); }, cancellation),
            ["warehouse"] = await TryAsync(async token =>
            {
                await using var session = await environment.Warehouse.OpenSessionAsync(token);
                await session.ScalarAsync("SELECT 1", token);
            }, cancellation),
            ["runs"] = active.IsStopping ? "stopping" : "ok",
        };
        var well = parts.Values.All(p => p == "ok");
        return TypedResults.Json(new HealthView(well ? "ok" : "failing", parts), statusCode: well ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<string> TryAsync(Func<CancellationToken, Task> check, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await check(patience.Token);
            return "ok";
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // What failed exactly stands in the log of whoever uses it; here everyone can read.
            return "failing";
        }
    }
}

/// <summary>How the server is.</summary>
/// <param name="Status"><c>ok</c> or <c>failing</c>.</param>
/// <param name="Parts">The same for each part.</param>
internal sealed record HealthView(string Status, IReadOnlyDictionary<string, string> Parts);
