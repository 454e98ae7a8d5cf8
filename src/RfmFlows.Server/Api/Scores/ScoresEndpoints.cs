using Microsoft.AspNetCore.Http.HttpResults;

namespace RfmFlows.Server.Api;

/// <summary>Totals of customers with scores: the RFM matrix, and what other borders would change. The warehouse adds up.</summary>
internal static class ScoresEndpoints
{
    private const string OfRun = "/runs/{run}/nodes/{node}/ports/{port}/scores";

    public static void Map(IEndpointRouteBuilder api)
    {
        var scores = api.MapGroup("").WithTags("Scores");
        scores.MapGet(OfRun, ReadAsync).Is("readScores", "Customers and revenue by score, with what each score means", 400, 404);
        scores.MapGet($"{OfRun}/histogram", HistogramAsync).Is("readHistogram", "How the values of an axis are spread", 400, 404);
        scores.MapGet($"{OfRun}/start", StartAsync).Is("startBorders", "The borders that a method gives for these customers", 400, 404);
        scores.MapPost($"{OfRun}/try", TryAsync).Is("tryBorders", "Which customers other borders and another map would move, without changing anything", 400, 404, 422);
    }

    private static async Task<Ok<ScoresView>> ReadAsync(
        string run, string node, string port, ScoreReader reader, CancellationToken cancellation, string? filter = null, string? search = null) =>
        TypedResults.Ok(await reader.ReadAsync(run, node, port, new RowsParameters { Filter = filter, Search = search }, cancellation));

    private static async Task<Ok<IReadOnlyList<BarView>>> HistogramAsync(
        string run, string node, string port, string axis, ScoreReader reader, CancellationToken cancellation, bool logarithmic = false) =>
        TypedResults.Ok(await reader.HistogramAsync(run, node, port, axis, logarithmic, cancellation));

    private static async Task<Ok<BordersView>> StartAsync(
        string run, string node, string port, string method, int scale, ScoreReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.StartAsync(run, node, port, method, scale, cancellation));

    private static async Task<Ok<TrialView>> TryAsync(string run, string node, string port, TrialBody body, ScoreReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.TryAsync(run, node, port, body, cancellation));
}
