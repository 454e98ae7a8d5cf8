using Microsoft.AspNetCore.Http.HttpResults;

namespace RfmFlows.Server.Api;

/// <summary>The segment ledger: models with their snapshots, sizes over time, migration between two days, one customer's moves. Scenarios write it.</summary>
internal static class HistoryEndpoints
{
    private const string OfModel = "/{model}";

    public static void Map(IEndpointRouteBuilder api)
    {
        var history = api.MapGroup("/history").WithTags("History");
        history.MapGet("", async (HistoryReader reader, CancellationToken cancellation) => TypedResults.Ok(await reader.ModelsAsync(cancellation)))
            .Is("listHistoryModels", "Models whose segments are kept as history");
        history.MapGet(OfModel, async (string model, HistoryReader reader, CancellationToken cancellation) => TypedResults.Ok(await reader.FindAsync(model, cancellation)))
            .Is("findHistoryModel", "A model with its snapshots", 404);
        history.MapGet($"{OfModel}/sizes", SizesAsync).Is("readSegmentSizes", "Customers, revenue, arrivals and departures of each segment by snapshot day", 400, 404, 422);
        history.MapGet($"{OfModel}/stays", StaysAsync).Is("readSegmentStays", "How long customers stay in each segment", 400, 404, 422);
        history.MapGet($"{OfModel}/matrix", MatrixAsync).Is("readMigrationMatrix", "Customers by their segments on two days", 400, 404, 422);
        history.MapGet($"{OfModel}/flows", FlowsAsync).Is("readSegmentFlows", "Streams of customers between segments, step by step", 400, 404, 422);
        history.MapGet($"{OfModel}/list", ListAsync).Is("listHistoryCustomers", "A page of the customers who moved between segments or stayed in them", 400, 404, 422);
        history.MapGet($"{OfModel}/list/file", ExportAsync).Is("exportHistoryCustomers", "The same customers, as a file", 400, 404, 422).Produces<Stream>(200, "application/octet-stream");
        history.MapPost($"{OfModel}/list/segment", KeepAsync).Is("keepHistoryCustomers", "Keep the same customers as a segment, as a new version", 400, 404, 409, 422);
        history.MapGet($"{OfModel}/customers/{{customer}}", CustomerAsync).Is("readCustomerMoves", "The moves of one customer, the first one first", 400, 404);
    }

    private static async Task<Ok<IReadOnlyList<SegmentSizeView>>> SizesAsync(string model, [AsParameters] HistoryParameters wanted, HistoryReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.SizesAsync(model, wanted, cancellation));

    private static async Task<Ok<IReadOnlyList<SegmentStayView>>> StaysAsync(string model, [AsParameters] HistoryParameters wanted, HistoryReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.StaysAsync(model, wanted, cancellation));

    private static async Task<Ok<MigrationView>> MatrixAsync(string model, [AsParameters] HistoryParameters wanted, HistoryReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.MatrixAsync(model, wanted, cancellation));

    private static async Task<Ok<IReadOnlyList<FlowView>>> FlowsAsync(
        string model, [AsParameters] HistoryParameters wanted, HistoryReader reader, CancellationToken cancellation, string step = "whole") =>
        TypedResults.Ok(await reader.FlowsAsync(model, step, wanted, cancellation));

    private static async Task<Ok<HistoryListView>> ListAsync(
        string model, [AsParameters] HistoryParameters wanted, [AsParameters] HistoryListParameters list, HistoryLists lists, CancellationToken cancellation,
        int? offset = null, int? limit = null) =>
        TypedResults.Ok(await lists.ReadAsync(model, wanted, list, Paging.Read(offset, limit), cancellation));

    private static async Task<FileStreamHttpResult> ExportAsync(
        string model, [AsParameters] HistoryParameters wanted, [AsParameters] HistoryListParameters list, HistoryLists lists, DataFolders folders, CancellationToken cancellation,
        string format = "csv", bool guardFormulas = false)
    {
        var file = RowsFile.New(folders, format, guardFormulas);
        await lists.ExportAsync(model, wanted, list, file, cancellation);
        return file.Answer($"{model}.{list.List}");
    }

    private static async Task<Created<SegmentView>> KeepAsync(
        string model, KeepListBody body, [AsParameters] HistoryParameters wanted, [AsParameters] HistoryListParameters list, HistoryLists lists, Auditor audit, CancellationToken cancellation)
    {
        var segment = await lists.KeepAsync(model, wanted, list, body, cancellation);
        await audit.AddAsync("segment.save", segment.Id);
        return TypedResults.Created($"/api/segments/{segment.Id}", SegmentView.Of(segment));
    }

    private static async Task<Ok<IReadOnlyList<CustomerMoveView>>> CustomerAsync(
        string model, string customer, [AsParameters] HistoryParameters wanted, HistoryReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.CustomerAsync(model, customer, wanted, cancellation));
}
