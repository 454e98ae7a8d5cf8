using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Nodes.Segments;
using RfmFlows.Nodes.Segments.History;
using RfmFlows.Store;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Customers who moved between segments or stayed in them, one by one: to be looked at, downloaded or kept as a segment.</summary>
internal sealed class HistoryLists(HistoryLook history, ISegmentRegistry registry, ISegmentLibrary library)
{
    private const int UsualStay = 90;

    private static readonly string[] Names =
        [HistoryListParameters.Cell, HistoryListParameters.Entered, HistoryListParameters.Left, HistoryListParameters.Moved, HistoryListParameters.Stayed];

    /// <exception cref="FlowException">RF4339, RF6206, RF6280, RF6281, RF6282.</exception>
    public Task<HistoryListView> ReadAsync(string model, HistoryParameters wanted, HistoryListParameters list, PageRequest page, CancellationToken cancellation) =>
        LookAsync(model, wanted, list, async (session, rows, _) =>
        {
            var (total, customers) = await CountAsync(session, rows, cancellation);
            var reader = await session.ReadAsync($"{Ordered(rows, session.Dialect)} LIMIT {page.Limit} OFFSET {page.Offset}", cancellation);
            return new HistoryListView(ColumnView.Of(rows.Columns), total, customers, page.Offset, await CellRows.ReadAsync(reader, cancellation));
        }, cancellation);

    /// <exception cref="FlowException">RF4339, RF6206, RF6280, RF6281, RF6282; RF4402, RF4403, RF4405: they do not fit into a workbook.</exception>
    public Task ExportAsync(string model, HistoryParameters wanted, HistoryListParameters list, RowsFile file, CancellationToken cancellation) =>
        LookAsync(model, wanted, list, async (session, rows, _) =>
        {
            var (total, _) = await CountAsync(session, rows, cancellation);
            await file.WriteAsync(session, Ordered(rows, session.Dialect), rows.Columns, total, cancellation);
            return total;
        }, cancellation);

    /// <summary>Of a customer with several moves the first one is kept.</summary>
    /// <exception cref="FlowException">RF4311, RF4317, RF6244: the request does not fit; RF4339, RF6206, RF6280, RF6281, RF6282.</exception>
    public async Task<Segment> KeepAsync(string model, HistoryParameters wanted, HistoryListParameters list, KeepListBody body, CancellationToken cancellation)
    {
        if (!SegmentWriter.IsUsableId(body.Id))
        {
            throw new FlowException(SegmentRemarks.BadId(body.Id).At("id"));
        }
        var segment = await StaticSegment.NextAsync(registry, body.Id, body.Title, body.Colour, cancellation);
        await LookAsync(model, wanted, list, (session, rows, to) =>
        {
            var sql = session.Dialect;
            var unique = CustomerRows.Unique($"({rows.Select}) AS listed", rows.Columns, rows.Columns[0], [], sql);
            return new SegmentWriter(registry, library).WriteAsync(
                segment, $"{to:yyyy-MM-dd}-{Guid.NewGuid():N}", session, $"SELECT * FROM ({unique}) AS members {sql.TotalOrder([], rows.Columns)}", rows.Columns, to, null, cancellation);
        }, cancellation);
        return (await registry.FindAsync(body.Id, cancellation))!;
    }

    private Task<T> LookAsync<T>(
        string model, HistoryParameters wanted, HistoryListParameters list, Func<WarehouseSession, Rows, DateOnly, Task<T>> look, CancellationToken cancellation)
    {
        if (!Names.Contains(list.List))
        {
            var names = string.Join(", ", Names);
            throw new FlowException(ApiRemarks.BadQuery("list", list.List, ($"one of {names}", $"одно из {names}")));
        }
        return history.LookAsync(model, (session, all) =>
        {
            var (timeline, from, to) = HistoryLook.Stretch(all, wanted);
            var (select, columns) = Report(new LedgerReports(session.Dialect, timeline, HistoryLook.MinStay(wanted)), timeline, list, from, to, session.Dialect);
            return look(session, new Rows(HistoryLook.Typed(select, columns, session.Dialect), columns), to);
        }, cancellation);
    }

    private static (string Select, Columns Columns) Report(LedgerReports reports, ModelTimeline timeline, HistoryListParameters list, DateOnly from, DateOnly to, Dialect sql)
    {
        var customer = timeline.CustomerType!.Value;
        var which = new MoveConditions(sql);
        return list.List switch
        {
            HistoryListParameters.Cell => (reports.Cell(from, to, list.FromSegment ?? LedgerReports.New, list.ToSegment ?? LedgerReports.Gone), LedgerReports.CellColumns(customer)),
            HistoryListParameters.Stayed => (Stayed(), LedgerReports.StateColumns(customer)),
            HistoryListParameters.Entered => Moves(which.Entered(Some(list.ToSegment))),
            HistoryListParameters.Left => Moves(which.Left(Some(list.FromSegment))),
            _ => Moves(which.Moved(Some(list.FromSegment), Some(list.ToSegment))),
        };

        (string, Columns) Moves(string where) => (
            $"SELECT * FROM ({(list.Net == true ? reports.NetMoves(from, to) : reports.Moves(from, to))}) AS moves WHERE {which.Because([])} AND {where}",
            LedgerReports.MoveColumns(customer));

        string Stayed()
        {
            var among = list.ToSegment is { } segment ? $" AND segment = {sql.Literal(segment)}" : "";
            // Before the first snapshot nobody is known to have been anywhere.
            return timeline.On(to) is null ? $"SELECT * FROM ({reports.State(timeline.Holding[0].Point.AsOf, 1)}) AS states WHERE FALSE"
                : $"SELECT * FROM ({reports.State(to, 1)}) AS states WHERE days >= {list.StayDays ?? UsualStay}{among}";
        }
    }

    private static IReadOnlyCollection<string> Some(string? segment) => segment is null ? [] : [segment];

    private static string Ordered(Rows rows, Dialect sql) => $"SELECT * FROM ({rows.Select}) AS listed {sql.TotalOrder([], rows.Columns)}";

    private static async Task<(long Rows, long Customers)> CountAsync(WarehouseSession session, Rows rows, CancellationToken cancellation)
    {
        await using var reader = await session.ReadAsync($"SELECT count(*), count(DISTINCT customer) FROM ({rows.Select}) AS listed", cancellation);
        await reader.ReadAsync(cancellation);
        return (Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture), Convert.ToInt64(reader.GetValue(1), CultureInfo.InvariantCulture));
    }

    /// <param name="Columns">The customer first.</param>
    private sealed record Rows(string Select, Columns Columns);
}
