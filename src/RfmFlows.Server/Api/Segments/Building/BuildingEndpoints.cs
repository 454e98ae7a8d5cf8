using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Segments that follow from conditions: counted while they are thought of, kept, worked out anew; and what segments are to the base.</summary>
internal static class BuildingEndpoints
{
    private const int MostVersions = 60;
    private const int UsualVersions = 12;

    public static void Map(RouteGroupBuilder segments)
    {
        segments.MapGet("/terms", TermsAsync).Is("listSegmentTerms", "What conditions of segments can be about: indicators, attributes, models");
        segments.MapGet("/terms/values", ValuesAsync).Is("listTermValues", "Categories or products that stand in order lines, the most frequent first", 400);
        segments.MapPost("/count", CountAsync).Is("countSegment", "How many customers conditions would find, and what these are to the base");
        segments.MapPut("/{id}/rule", SaveAsync).Is("buildSegment", "Keep conditions as a segment, publish the scenario that they come to, and start it", 404, 409, 422, 503);
        segments.MapGet("/{id}/rule", RuleAsync).Is("findSegmentRule", "The conditions that a segment was built by", 404, 409);
        segments.MapPost("/{id}/refresh", RefreshAsync).Is("refreshSegment", "Start the scenario that a segment follows from", 404, 409, 422, 503);
        segments.MapGet("/{id}/metrics", MetricsAsync).Is("readSegmentMetrics", "What a segment is to the base, by the days that it was saved for, the latest first", 400, 404, 422);
    }

    private static async Task<Ok<SegmentTermsView>> TermsAsync(SegmentTerms terms, HttpContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await terms.ReadAsync(RequestLanguage.Of(context), cancellation));

    private static async Task<Ok<IReadOnlyList<string>>> ValuesAsync(SegmentTerms terms, CancellationToken cancellation, string of = "category", string? search = null)
    {
        var column = of switch { "category" => "category", "sku" => "product", _ => throw new FlowException(ApiRemarks.BadQuery("of", of, ("category or sku", "category или sku"))) };
        return TypedResults.Ok(await terms.ValuesAsync(column, search, cancellation));
    }

    private static async Task<Ok<SegmentCountView>> CountAsync(SegmentCountBody body, SegmentCounter counter, ShopZone zone, HttpContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await counter.CountAsync(
            SegmentRule.Read(body.Conditions), body.AsOf, await zone.IdAsync(cancellation), RequestLanguage.Of(context), cancellation));

    private static async Task<Ok<BuiltSegmentView>> SaveAsync(string id, SegmentRuleBody body, SegmentBuilder builder, Auditor audit, HttpContext context, CancellationToken cancellation)
    {
        var (segment, run) = await builder.SaveAsync(id, body, audit.Who, RequestLanguage.Of(context), cancellation);
        await audit.AddAsync("segment.build", id);
        return TypedResults.Ok(new BuiltSegmentView(SegmentView.Of(segment), run.Id));
    }

    private static async Task<Ok<SegmentRuleView>> RuleAsync(string id, SegmentBuilder builder, CancellationToken cancellation) =>
        TypedResults.Ok(await builder.RuleAsync(id, cancellation));

    private static async Task<Accepted<RunView>> RefreshAsync(string id, SegmentBuilder builder, Auditor audit, RunStore runs, HttpContext context, CancellationToken cancellation)
    {
        var started = await builder.RefreshAsync(id, cancellation);
        await audit.AddAsync("segment.refresh", id);
        return await RunsEndpoints.AcceptedAsync(started, runs, context);
    }

    // One version a day: what was saved later for the same day stands for it.
    private static async Task<Ok<IReadOnlyList<VersionMetricsView>>> MetricsAsync(
        string id, ISegmentRegistry registry, SegmentCounter counter, CancellationToken cancellation, int limit = UsualVersions)
    {
        if (limit is < 1 or > MostVersions)
        {
            throw new FlowException(ApiRemarks.BadQuery("limit", $"{limit}", ($"1 to {MostVersions}", $"от 1 до {MostVersions}")));
        }
        _ = await registry.FindAsync(id, cancellation) ?? throw new FlowException(StoreRemarks.NoSegment(id));
        var days = (await registry.HistoryAsync(id, cancellation)).GroupBy(v => v.AsOf).OrderByDescending(g => g.Key).Take(limit);
        var metrics = new List<VersionMetricsView>();
        foreach (var day in days)
        {
            metrics.Add(new VersionMetricsView(day.Max(v => v.Version), day.Key, await counter.OfSavedAsync(id, day.Key, cancellation)));
        }
        return TypedResults.Ok<IReadOnlyList<VersionMetricsView>>(metrics);
    }
}
