using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Named segments and their history. Scenarios save them; here they are looked at, and the rows of a port become one.</summary>
internal static class SegmentsEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var segments = api.MapGroup("/segments").WithTags("Segments");
        segments.MapGet("", async (ISegmentRegistry registry, CancellationToken cancellation) =>
            TypedResults.Ok<IReadOnlyList<SegmentView>>([.. (await registry.ListAsync(cancellation)).Select(SegmentView.Of)])).Is("listSegments", "All segments");
        segments.MapPost("", SaveAsync).Is("saveSegment", "Keep the customers at a port under a name, as a new version", 400, 404, 409, 422);
        segments.MapPost("/tags", TagAsync).Is("tagCustomers", "Add the customers at a port to those who have a tag", 400, 404, 409, 422);
        segments.MapGet("/{id}", FindAsync).Is("findSegment", "A segment with its versions", 404);
    }

    private static async Task<Created<SegmentView>> SaveAsync(SaveSegmentBody body, SegmentSaver saver, Auditor audit, CancellationToken cancellation)
    {
        var segment = await saver.SaveAsync(body, cancellation);
        await audit.AddAsync("segment.save", segment.Id);
        return TypedResults.Created($"/api/segments/{segment.Id}", SegmentView.Of(segment));
    }

    private static async Task<Created<SegmentView>> TagAsync(SaveSegmentBody body, Tagger tagger, Auditor audit, CancellationToken cancellation)
    {
        var tag = await tagger.TagAsync(body, cancellation);
        await audit.AddAsync("segment.tag", tag.Id);
        return TypedResults.Created($"/api/segments/{tag.Id}", SegmentView.Of(tag));
    }

    private static async Task<Ok<SegmentDetailsView>> FindAsync(string id, ISegmentRegistry registry, CancellationToken cancellation)
    {
        var segment = await registry.FindAsync(id, cancellation) ?? throw new FlowException(StoreRemarks.NoSegment(id));
        var history = await registry.HistoryAsync(id, cancellation);
        return TypedResults.Ok(new SegmentDetailsView(SegmentView.Of(segment), [.. history.Select(SegmentVersionView.Of)]));
    }
}

/// <summary>A named set of customers.</summary>
/// <param name="Latest">Its newest membership; null before the first.</param>
internal sealed record SegmentView(
    string Id, SegmentKind Kind, LocalText Title, JsonNode? Rule, string? Colour, DateTimeOffset CreatedAt, SegmentVersionView? Latest)
{
    public static SegmentView Of(Segment s) => new(
        s.Id, s.Kind, s.Title, s.Rule, s.Colour, s.CreatedAt, s.Latest is { } latest ? SegmentVersionView.Of(latest) : null);
}

/// <summary>Members as they were worked out once.</summary>
internal sealed record SegmentVersionView(int Version, DateOnly AsOf, DateTimeOffset SavedAt, long Customers, string? Run)
{
    public static SegmentVersionView Of(SegmentVersion v) => new(v.Version, v.AsOf, v.SavedAt, v.Rows, v.RunId);
}

/// <summary>A segment with its versions, the newest first.</summary>
internal sealed record SegmentDetailsView(SegmentView Segment, IReadOnlyList<SegmentVersionView> Versions);
