using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>The rows behind output ports: pages of them, and files.</summary>
internal static class PortsEndpoints
{
    private const string OfRun = "/runs/{run}/nodes/{node}/ports/{port}";
    private const string OfScenario = "/scenarios/{scenario}/nodes/{node}/ports/{port}";

    public static void Map(IEndpointRouteBuilder api)
    {
        var ports = api.MapGroup("").WithTags("Ports");
        ports.MapGet($"{OfRun}/rows", ReadAsync).Is("readRows", "A page of the rows that a run left at a port", 400, 404);
        ports.MapGet($"{OfScenario}/rows", ReadLatestAsync).Is("readLatestRows", "A page of the latest rows of a scenario's port", 400, 404);
        ports.MapGet($"{OfRun}/file", ExportAsync).Is("exportRows", "The rows that a run left at a port, as a file", 400, 404).Produces<Stream>(200, "application/octet-stream");
        ports.MapGet($"{OfScenario}/file", ExportLatestAsync).Is("exportLatestRows", "The latest rows of a scenario's port, as a file", 400, 404).Produces<Stream>(200, "application/octet-stream");
    }

    private static async Task<Ok<RowsView>> ReadAsync(
        string run, string node, string port, [AsParameters] RowsParameters wanted, PortReader reader, CancellationToken cancellation, int? offset = null, int? limit = null)
    {
        var page = Paging.Read(offset, limit);
        return TypedResults.Ok(await reader.ReadAsync(await reader.FindAsync(run, node, port, cancellation), wanted, page, cancellation));
    }

    private static async Task<Ok<RowsView>> ReadLatestAsync(
        string scenario, string node, string port, [AsParameters] RowsParameters wanted, PortReader reader, CancellationToken cancellation, int? offset = null, int? limit = null)
    {
        var page = Paging.Read(offset, limit);
        return TypedResults.Ok(await reader.ReadAsync(await reader.FindLatestAsync(scenario, node, port, cancellation), wanted, page, cancellation));
    }

    private static async Task<FileStreamHttpResult> ExportAsync(
        string run, string node, string port, [AsParameters] RowsParameters wanted, PortReader reader, DataFolders folders, CancellationToken cancellation, string format = "csv", bool guardFormulas = false) =>
        await FileAsync(await reader.FindAsync(run, node, port, cancellation), wanted, RowsFile.New(folders, format, guardFormulas), reader, cancellation);

    private static async Task<FileStreamHttpResult> ExportLatestAsync(
        string scenario, string node, string port, [AsParameters] RowsParameters wanted, PortReader reader, DataFolders folders, CancellationToken cancellation, string format = "csv", bool guardFormulas = false) =>
        await FileAsync(await reader.FindLatestAsync(scenario, node, port, cancellation), wanted, RowsFile.New(folders, format, guardFormulas), reader, cancellation);

    private static async Task<FileStreamHttpResult> FileAsync(KeptPort port, RowsParameters wanted, RowsFile file, PortReader reader, CancellationToken cancellation)
    {
        await reader.ExportAsync(port, wanted, file, cancellation);
        return file.Answer($"{port.Node}.{port.Rows.Port}");
    }
}
