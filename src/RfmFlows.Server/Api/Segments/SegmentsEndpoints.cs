using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Named segments and their history. Scenarios save them; here they are looked at, named and put together, and the rows of a port become one.</summary>
internal static class SegmentsEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var segments = api.MapGroup("/segments").WithTags("Segments");
        segments.MapGet("", async (ISegmentRegistry registry, CancellationToken cancellation) =>
            TypedResults.Ok<IReadOnlyList<SegmentView>>([.. (await registry.ListAsync(cancellation)).Select(SegmentView.Of)])).Is("listSegments", "All segments");
        segments.MapPost("", SaveAsync).Is("saveSegment", "Keep the customers at a port under a name, as a new version", 400, 404, 409, 422);
        segments.MapPost("/tags", TagAsync).Is("tagCustomers", "Add the customers at a port to those who have a tag", 400, 404, 409, 422);
        segments.MapPost("/combine", CombineAsync).Is("combineSegments", "Make one segment of several", 400, 404, 409, 422);
        segments.MapGet("/overlap", OverlapAsync).Is("compareSegments", "How many customers two segments share", 404, 422);
        BuildingEndpoints.Map(segments);
        segments.MapGet("/{id}", FindAsync).Is("findSegment", "A segment with its versions, and the scenarios that use it", 404);
        segments.MapPost("/{id}/change", ChangeAsync).Is("changeSegment", "Give a segment another title or colour", 404, 422);
        segments.MapDelete("/{id}", DeleteAsync).Is("deleteSegment", "Delete a segment with all its versions", 404);
        segments.MapGet("/{id}/members", ReadAsync).Is("readMembers", "A page of a segment's members", 400, 404, 422);
        segments.MapGet("/{id}/file", ExportAsync).Is("exportMembers", "A segment's members, as a file", 400, 404, 422).Produces<Stream>(200, "application/octet-stream");
    }

    private static async Task<Created<SegmentView>> SaveAsync(SaveSegmentBody body, SegmentSaver saver, Auditor audit, CancellationToken cancellation) =>
        await CreatedAsync(await saver.SaveAsync(body, cancellation), "segment.save", audit);

    private static async Task<Created<SegmentView>> TagAsync(SaveSegmentBody body, Tagger tagger, Auditor audit, CancellationToken cancellation) =>
        await CreatedAsync(await tagger.TagAsync(body, cancellation), "segment.tag", audit);

    private static async Task<Created<SegmentView>> CombineAsync(CombineBody body, SegmentCombiner combiner, Auditor audit, CancellationToken cancellation) =>
        await CreatedAsync(await combiner.CombineAsync(body, cancellation), "segment.combine", audit);

    private static async Task<Created<SegmentView>> CreatedAsync(Segment segment, string what, Auditor audit)
    {
        await audit.AddAsync(what, segment.Id);
        return TypedResults.Created($"/api/segments/{segment.Id}", SegmentView.Of(segment));
    }

    private static async Task<Ok<SegmentDetailsView>> FindAsync(string id, ISegmentRegistry registry, SegmentUses uses, CancellationToken cancellation)
    {
        var segment = await registry.FindAsync(id, cancellation) ?? throw new FlowException(StoreRemarks.NoSegment(id));
        var history = await registry.HistoryAsync(id, cancellation);
        return TypedResults.Ok(new SegmentDetailsView(SegmentView.Of(segment), [.. history.Select(SegmentVersionView.Of)], await uses.OfAsync(id, cancellation)));
    }

    private static async Task<Ok<SegmentView>> ChangeAsync(string id, SegmentChangeBody body, SegmentKeeper keeper, Auditor audit, CancellationToken cancellation)
    {
        var changed = await keeper.ChangeAsync(id, body, cancellation);
        await audit.AddAsync("segment.change", id);
        return TypedResults.Ok(SegmentView.Of(changed));
    }

    private static async Task<NoContent> DeleteAsync(string id, SegmentKeeper keeper, SegmentBuilder builder, Auditor audit, CancellationToken cancellation)
    {
        await builder.StopAsync(id, cancellation);
        await keeper.DeleteAsync(id, cancellation);
        await audit.AddAsync("segment.delete", id);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<OverlapView>> OverlapAsync(string first, string second, SegmentReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.OverlapAsync(await reader.FindAsync(first, null, cancellation), await reader.FindAsync(second, null, cancellation), cancellation));

    private static async Task<Ok<MembersView>> ReadAsync(
        string id, SegmentReader reader, CancellationToken cancellation, int? version = null, int? offset = null, int? limit = null)
    {
        var page = Paging.Read(offset, limit);
        return TypedResults.Ok(await reader.ReadAsync(await reader.FindAsync(id, version, cancellation), page, cancellation));
    }

    private static async Task<FileStreamHttpResult> ExportAsync(
        string id, SegmentReader reader, DataFolders folders, CancellationToken cancellation, int? version = null, string format = "csv", bool guardFormulas = false)
    {
        var members = await reader.FindAsync(id, version, cancellation);
        var file = RowsFile.New(folders, format, guardFormulas);
        await reader.ExportAsync(members, file, cancellation);
        return file.Answer($"{id}.{members.Version.Version}");
    }
}
