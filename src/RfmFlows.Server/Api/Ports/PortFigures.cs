using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Says things of the rows of ports: statistics, groups, points. All work is done in the warehouse, and as many values come back as a picture can show.</summary>
internal sealed class PortFigures(PortReader reader, PortPages pages)
{
    private const int MostPoints = 5000;
    // So many columns are looked at in one pass; more would hold too many values at once.
    private const int ColumnsAtOnce = 16;

    public Task<StatisticsView> StatisticsAsync(KeptPort port, RowsParameters wanted, CancellationToken cancellation) => reader.LookAsync(port, async session =>
    {
        var query = RowsQuery.Read(wanted, port.Rows, port.AsOf, session.Dialect);
        var rows = await pages.CountAsync(session, port, query, cancellation);
        var statistics = new TableStatistics(session, query.All(port.Table, session.Dialect), rows);
        var columns = new List<ColumnStatisticsView>();
        foreach (var some in query.Columns.Chunk(ColumnsAtOnce))
        {
            columns.AddRange((await statistics.ReadAsync(new Columns(some), cancellation)).Select(ColumnStatisticsView.Of));
        }
        return new StatisticsView(port.Run, rows, columns);
    }, cancellation);

    public Task<GroupsView> GroupsAsync(KeptPort port, NarrowParameters narrow, GroupsParameters wanted, CancellationToken cancellation) => reader.LookAsync(port, async session =>
    {
        var query = RowsQuery.Read(narrow.ToRows(), port.Rows, port.AsOf, session.Dialect);
        return GroupsView.Of(port.Run, await TableGroups.ReadAsync(session, query.All(port.Table, session.Dialect), wanted.Read(port.Rows.Columns), cancellation));
    }, cancellation);

    /// <exception cref="FlowException">RF6206: too many points are wanted.</exception>
    public Task<PointsView> PointsAsync(KeptPort port, NarrowParameters narrow, PointsParameters wanted, CancellationToken cancellation) => reader.LookAsync(port, async session =>
    {
        var sql = session.Dialect;
        var limit = wanted.Limit is null or (>= 1 and <= MostPoints)
            ? wanted.Limit ?? 2000
            : throw new FlowException(ApiRemarks.BadQuery("limit", $"{wanted.Limit}", ($"1 to {MostPoints}", $"от 1 до {MostPoints}")));
        string[] names = wanted.Color is null ? [wanted.X, wanted.Y] : [wanted.X, wanted.Y, wanted.Color];
        var query = RowsQuery.Read(narrow.ToRows() with { Columns = [.. names.Distinct(StringComparer.OrdinalIgnoreCase)] }, port.Rows, port.AsOf, sql);
        var list = sql.List(names.Select(n => query.Columns[n]));
        var both = $"FROM ({query.All(port.Table, sql)}) AS source WHERE {sql.Quote(query.Columns[wanted.X].Name)} IS NOT NULL AND {sql.Quote(query.Columns[wanted.Y].Name)} IS NOT NULL";
        var total = Convert.ToInt64(await session.ScalarAsync($"SELECT count(*) {both}", cancellation));
        var every = Math.Max(1, (total + limit - 1) / limit);
        var points = await session.ReadAsync(Every(sql, names.Length, list, both, every), cancellation);
        return new PointsView(port.Run, total, await CellRows.ReadAsync(points, cancellation));
    }, cancellation);

    // Every so-manieth row, so that the same question gives the same points.
    private static string Every(Dialect sql, int columns, string list, string both, long every)
    {
        var names = Enumerable.Range(0, columns).Select(i => $"c{i}").ToList();
        return $"SELECT {string.Join(", ", names)} FROM (SELECT {list}, row_number() OVER () {both}) AS numbered({string.Join(", ", names)}, place) WHERE (place - 1) % {sql.Literal(every)} = 0 ORDER BY place";
    }
}
