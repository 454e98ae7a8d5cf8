using RfmFlows.Store;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>
/// Finds the quick way to a page of a port's rows. As they were written, a stretch of rows is found by its numbers alone. The first rows of an order are
/// picked out in one pass. For pages further down, and for filters on big tables, the numbers of the wanted rows are kept in their order, so that
/// every page after that takes as little as the first.
/// </summary>
internal sealed class PortPages(LookTables looks)
{
    // As many as are seen before somebody begins to scroll; the engine picks them out without sorting the rest.
    private const long Near = 1000;

    // Below that, a pass over all rows is not felt.
    private const long Big = 50_000;

    /// <summary>The number of wanted rows, and the SELECT that gives the page.</summary>
    public async Task<(long Total, string Select)> FindAsync(WarehouseSession session, KeptPort port, RowsQuery query, PageRequest page, CancellationToken cancellation)
    {
        var sql = session.Dialect;
        var columns = port.Rows.Columns;
        var total = await CountAsync(session, port, query, cancellation);
        if (sql.RowNumber is not { } number)
        {
            return (total, $"{query.Select(port.Table, columns, sql)} LIMIT {page.Limit} OFFSET {page.Offset}");
        }
        if (!query.IsFiltered && query.Order.Count == 0)
        {
            return (total, query.Stretch(port.Table, number, page, sql));
        }
        await session.PickFewAsync(cancellation);
        if (!IsBig(port) || (query.Order.Count > 0 && page.Offset + page.Limit <= Near))
        {
            return (total, query.First(port.Table, columns, number, page, sql));
        }
        var numbers = await NumbersAsync(query.Numbers(port.Table, columns, number, sql), cancellation);
        return (total, query.ByNumbers(port.Table, numbers.Name, number, page, sql));
    }

    /// <summary>The number of wanted rows.</summary>
    public async Task<long> CountAsync(WarehouseSession session, KeptPort port, RowsQuery query, CancellationToken cancellation)
    {
        if (!query.IsFiltered)
        {
            return port.Rows.Rows ?? await session.CountAsync(port.Table, cancellation);
        }
        return session.Dialect.RowNumber is { } number && IsBig(port)
            ? (await NumbersAsync(query.Numbers(port.Table, number, session.Dialect), cancellation)).Rows
            : Convert.ToInt64(await session.ScalarAsync(query.Count(port.Table, session.Dialect), cancellation));
    }

    private static bool IsBig(KeptPort port) => port.Rows.Rows is null or > Big;

    private Task<LookTable> NumbersAsync(string select, CancellationToken cancellation) =>
        looks.FindAsync(select, (session, name) => session.CreateScratchTableAsync(name, select, CancellationToken.None), cancellation);
}
