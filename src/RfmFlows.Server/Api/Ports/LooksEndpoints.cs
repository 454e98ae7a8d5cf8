using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>What can be said of the rows behind output ports: statistics, groups, points, and how two ports differ.</summary>
internal static class LooksEndpoints
{
    private const string Port = "/runs/{run}/nodes/{node}/ports/{port}";

    public static void Map(IEndpointRouteBuilder api)
    {
        var ports = api.MapGroup("").WithTags("Ports");
        ports.MapGet($"{Port}/statistics", StatisticsAsync).Is("readStatistics", "Statistics of the columns of a port", 400, 404);
        ports.MapGet($"{Port}/groups", GroupsAsync).Is("readGroups", "The rows of a port in groups, as charts show them", 400, 404);
        ports.MapGet($"{Port}/points", PointsAsync).Is("readPoints", "Rows of a port as points of a scatter chart", 400, 404);
        ports.MapGet($"{Port}/comparison", CompareAsync).Is("comparePorts", "How the rows of a port differ from those of another", 400, 404);
        ports.MapGet($"{Port}/comparison/rows", ListAsync).Is("readDifferences", "A page of the keys in which two ports differ", 400, 404);
    }

    private static async Task<Ok<StatisticsView>> StatisticsAsync(
        string run, string node, string port, [AsParameters] RowsParameters wanted, PortReader reader, PortFigures figures, CancellationToken cancellation) =>
        TypedResults.Ok(await figures.StatisticsAsync(await reader.FindAsync(run, node, port, cancellation), wanted, cancellation));

    private static async Task<Ok<GroupsView>> GroupsAsync(
        string run, string node, string port, [AsParameters] NarrowParameters narrow, [AsParameters] GroupsParameters wanted,
        PortReader reader, PortFigures figures, CancellationToken cancellation) =>
        TypedResults.Ok(await figures.GroupsAsync(await reader.FindAsync(run, node, port, cancellation), narrow, wanted, cancellation));

    private static async Task<Ok<PointsView>> PointsAsync(
        string run, string node, string port, [AsParameters] NarrowParameters narrow, [AsParameters] PointsParameters wanted,
        PortReader reader, PortFigures figures, CancellationToken cancellation) =>
        TypedResults.Ok(await figures.PointsAsync(await reader.FindAsync(run, node, port, cancellation), narrow, wanted, cancellation));

    private static async Task<Ok<ComparisonView>> CompareAsync(
        string run, string node, string port, [AsParameters] ComparisonParameters wanted, PortReader reader, PortComparer comparer, CancellationToken cancellation)
    {
        var (left, right) = await BothAsync(run, node, port, wanted, reader, cancellation);
        return TypedResults.Ok(await comparer.CompareAsync(left, right, wanted, cancellation));
    }

    private static async Task<Ok<DifferencesView>> ListAsync(
        string run, string node, string port, [AsParameters] ComparisonParameters wanted, PortReader reader, PortComparer comparer, CancellationToken cancellation,
        string? kind = null, string? changedIn = null, int? offset = null, int? limit = null)
    {
        var page = Paging.Read(offset, limit);
        var remarks = new List<Remark>();
        var listed = QueryWord.Read("kind", kind, ComparedKind.Changed, remarks);
        if (remarks.Count > 0)
        {
            throw new FlowException(remarks);
        }
        var (left, right) = await BothAsync(run, node, port, wanted, reader, cancellation);
        return TypedResults.Ok(await comparer.ListAsync(left, right, wanted, listed, changedIn, page, cancellation));
    }

    private static async Task<(KeptPort Left, KeptPort Right)> BothAsync(
        string run, string node, string port, ComparisonParameters wanted, PortReader reader, CancellationToken cancellation) =>
        (await reader.FindAsync(run, node, port, cancellation), await reader.FindAsync(wanted.Run, wanted.Node ?? node, wanted.Port ?? port, cancellation));
}
