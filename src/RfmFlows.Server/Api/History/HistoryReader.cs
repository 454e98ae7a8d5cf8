using System.Data.Common;
using RfmFlows.Engine;
using RfmFlows.Nodes.Segments.History;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Looks at the segment ledger. The warehouse adds up; only totals and one customer's moves pass through here.</summary>
internal sealed class HistoryReader(HistoryLook history, SegmentLooks looks)
{
    /// <summary>Days that are drawn at most.</summary>
    private const int MostSteps = CompareDatesNode.MostSteps;

    public async Task<IReadOnlyList<HistoryModelView>> ModelsAsync(CancellationToken cancellation) =>
        [.. (await history.ModelsAsync(cancellation)).Select(HistoryModelView.Of)];

    /// <exception cref="FlowException">RF6280.</exception>
    public Task<HistoryDetailsView> FindAsync(string model, CancellationToken cancellation) =>
        history.LookAsync(model, async (session, timeline) =>
        {
            var segments = await RowsAsync(session, new LedgerReports(session.Dialect, timeline).Segments, row => (row.GetString(0), Text(row, 1)), cancellation);
            return HistoryDetailsView.Of(timeline, await looks.OfAsync(segments, cancellation));
        }, cancellation);

    /// <exception cref="FlowException">RF4339, RF6280, RF6281, RF6282.</exception>
    public Task<IReadOnlyList<SegmentSizeView>> SizesAsync(string model, HistoryParameters wanted, CancellationToken cancellation) => ReadAsync(
        model, wanted, LedgerReports.HistoryColumns, "as_of, segment", (reports, from, to, _) => reports.History(from, to), row => new SegmentSizeView(
            row.GetFieldValue<DateOnly>(0), row.GetString(1), Text(row, 2), row.GetInt64(3), row.GetDecimal(4), Money(row, 5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8)), cancellation);

    /// <exception cref="FlowException">RF4339, RF6280, RF6281, RF6282.</exception>
    public Task<IReadOnlyList<SegmentStayView>> StaysAsync(string model, HistoryParameters wanted, CancellationToken cancellation) => ReadAsync(
        model, wanted, LedgerReports.StayColumns, "segment", (reports, _, to, _) => reports.Stays(to), row => new SegmentStayView(
            row.GetString(0), Text(row, 1), row.GetInt64(2), Money(row, 3), row.GetInt64(4), Money(row, 5), Count(row, 6), Count(row, 7)),
        cancellation);

    /// <exception cref="FlowException">RF4339, RF6280, RF6281, RF6282.</exception>
    public Task<MigrationView> MatrixAsync(string model, HistoryParameters wanted, CancellationToken cancellation) => history.LookAsync(model, async (session, all) =>
    {
        var (timeline, from, to) = HistoryLook.Stretch(all, wanted);
        var select = new LedgerReports(session.Dialect, timeline, HistoryLook.MinStay(wanted)).Matrix(from, to);
        var cells = await RowsAsync(session, $"{HistoryLook.Typed(select, LedgerReports.MatrixColumns, session.Dialect)} ORDER BY from_segment, to_segment", row => new MigrationCellView(
            row.GetString(0), Text(row, 1), row.GetString(2), Text(row, 3), row.GetInt64(4), row.GetDecimal(5), Money(row, 6), Money(row, 7)), cancellation);
        return new MigrationView(from, to, [.. timeline.RuleChanges(from, to).Select(s => s.Point.AsOf).Distinct()], cells);
    }, cancellation);

    /// <exception cref="FlowException">RF4339, RF4340, RF6206, RF6280, RF6281, RF6282.</exception>
    public Task<IReadOnlyList<FlowView>> FlowsAsync(string model, string step, HistoryParameters wanted, CancellationToken cancellation)
    {
        if (FlowDays.Choices.All(c => c.Value != step))
        {
            var list = string.Join(", ", FlowDays.Choices.Select(c => c.Value));
            throw new FlowException(ApiRemarks.BadQuery("step", step, ($"one of {list}", $"одно из {list}")));
        }
        return ReadAsync(
            model, wanted,
            LedgerReports.FlowColumns, "step, from_segment, to_segment", (reports, from, to, timeline) => reports.Flows(FlowDays.Of(step, from, to, timeline, MostSteps)),
            row => new FlowView(row.GetInt64(0), row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateOnly>(2), row.GetString(3), Text(row, 4), row.GetString(5), Text(row, 6), row.GetInt64(7)),
            cancellation);
    }

    /// <exception cref="FlowException">RF6280, RF6281, RF6282, RF6283.</exception>
    public Task<IReadOnlyList<CustomerMoveView>> CustomerAsync(string model, string customer, HistoryParameters wanted, CancellationToken cancellation) => history.LookAsync<IReadOnlyList<CustomerMoveView>>(model, async (session, all) =>
    {
        var timeline = HistoryLook.Known(all, wanted);
        var moves = await RowsAsync(session,
            $"SELECT * FROM ({new LedgerSql(session.Dialect, timeline, HistoryLook.MinStay(wanted)).Moves(wanted.To ?? timeline.Last!.Point.AsOf, customer)}) AS moves ORDER BY as_of, era", row =>
            new CustomerMoveView(row.GetFieldValue<DateOnly>(1), Text(row, 3), Text(row, 4), row.GetString(5), Money(row, 6), row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7)), cancellation);
        return moves.Count > 0 ? moves : throw new FlowException(HistoryApiRemarks.NoCustomer(model, customer));
    }, cancellation);

    private Task<IReadOnlyList<T>> ReadAsync<T>(
        string model, HistoryParameters wanted, Columns columns, string order, Func<LedgerReports, DateOnly, DateOnly, ModelTimeline, string> select, Func<DbDataReader, T> read, CancellationToken cancellation) =>
        history.LookAsync(model, (session, all) =>
        {
            var (timeline, from, to) = HistoryLook.Stretch(all, wanted);
            var report = select(new LedgerReports(session.Dialect, timeline, HistoryLook.MinStay(wanted)), from, to, timeline);
            return RowsAsync(session, $"{HistoryLook.Typed(report, columns, session.Dialect)} ORDER BY {order}", read, cancellation);
        }, cancellation);

    private static async Task<IReadOnlyList<T>> RowsAsync<T>(WarehouseSession session, string select, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await using var reader = await session.ReadAsync(select, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }
        return rows;
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Count(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static decimal? Money(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);
}
