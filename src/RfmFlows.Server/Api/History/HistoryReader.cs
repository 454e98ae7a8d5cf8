using System.Data.Common;
using RfmFlows.Engine;
using RfmFlows.Nodes.Segments.History;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Looks at the segment ledger. The warehouse adds up; only totals and one customer's moves pass through here.</summary>
internal sealed class HistoryReader(FlowEnvironment environment)
{
    /// <summary>Days that are drawn at most.</summary>
    private const int MostSteps = CompareDatesNode.MostSteps;

    public async Task<IReadOnlyList<HistoryModelView>> ModelsAsync(CancellationToken cancellation)
    {
        await using var session = await environment.Warehouse.OpenSessionAsync(cancellation);
        return [.. (await new SegmentLedger(session).ModelsAsync(cancellation)).Select(HistoryModelView.Of)];
    }

    /// <exception cref="FlowException">RF6280.</exception>
    public Task<HistoryDetailsView> FindAsync(string model, CancellationToken cancellation) => LookAsync(model, (_, timeline) =>
        Task.FromResult(new HistoryDetailsView(HistoryModelView.Of(timeline), [.. timeline.Snapshots.Reverse().Select(s => SnapshotView.Of(s, timeline.At(s.Point) == s))])), cancellation);

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
    public Task<MigrationView> MatrixAsync(string model, HistoryParameters wanted, CancellationToken cancellation) => LookAsync(model, async (session, all) =>
    {
        var (timeline, from, to) = Stretch(all, wanted);
        var select = new LedgerReports(session.Dialect, timeline, MinStay(wanted)).Matrix(from, to);
        var cells = await RowsAsync(session, Typed(select, LedgerReports.MatrixColumns, "from_segment, to_segment", session.Dialect), row => new MigrationCellView(
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
    public Task<IReadOnlyList<CustomerMoveView>> CustomerAsync(string model, string customer, HistoryParameters wanted, CancellationToken cancellation) => LookAsync<IReadOnlyList<CustomerMoveView>>(model, async (session, all) =>
    {
        var timeline = Known(all, wanted);
        var moves = await RowsAsync(session,
            $"SELECT * FROM ({new LedgerSql(session.Dialect, timeline, MinStay(wanted)).Moves(wanted.To ?? timeline.Last!.Point.AsOf, customer)}) AS moves ORDER BY as_of, era", row =>
            new CustomerMoveView(row.GetFieldValue<DateOnly>(1), Text(row, 3), Text(row, 4), row.GetString(5), Money(row, 6), row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7)), cancellation);
        return moves.Count > 0 ? moves : throw new FlowException(HistoryApiRemarks.NoCustomer(model, customer));
    }, cancellation);

    private Task<IReadOnlyList<T>> ReadAsync<T>(
        string model, HistoryParameters wanted, Columns columns, string order, Func<LedgerReports, DateOnly, DateOnly, ModelTimeline, string> select, Func<DbDataReader, T> read, CancellationToken cancellation) =>
        LookAsync(model, (session, all) =>
        {
            var (timeline, from, to) = Stretch(all, wanted);
            var report = select(new LedgerReports(session.Dialect, timeline, MinStay(wanted)), from, to, timeline);
            return RowsAsync(session, Typed(report, columns, order, session.Dialect), read, cancellation);
        }, cancellation);

    private async Task<T> LookAsync<T>(string model, Func<WarehouseSession, ModelTimeline, Task<T>> look, CancellationToken cancellation)
    {
        await using var session = await environment.Warehouse.OpenSessionAsync(cancellation);
        var ledger = new SegmentLedger(session);
        var timeline = await ledger.TimelineAsync(model, cancellation);
        return !timeline.IsEmpty ? await look(session, timeline)
            : throw new FlowException(HistoryApiRemarks.NoModel(model, [.. (await ledger.ModelsAsync(cancellation)).Select(m => m.Model)]));
    }

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

    private static (ModelTimeline Timeline, DateOnly From, DateOnly To) Stretch(ModelTimeline all, HistoryParameters wanted)
    {
        var timeline = Known(all, wanted);
        var (from, to) = (wanted.From ?? timeline.Holding[0].Point.AsOf, wanted.To ?? timeline.Last!.Point.AsOf);
        return from <= to ? (timeline, from, to) : throw new FlowException(HistoryRemarks.DatesReversed(from, to).At("from"));
    }

    private static ModelTimeline Known(ModelTimeline all, HistoryParameters wanted)
    {
        var timeline = wanted.KnownOn is { } day ? all.KnownOn(day) : all;
        return timeline.IsEmpty ? throw new FlowException(HistoryApiRemarks.KnewNothing(all.Model, wanted.KnownOn!.Value)) : timeline;
    }

    private static int MinStay(HistoryParameters wanted) => wanted.MinStay is < 0 and var days
        ? throw new FlowException(HistoryApiRemarks.NegativeStay(days)) : wanted.MinStay ?? 0;

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Count(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static decimal? Money(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);

    // Sums have other types on each engine.
    private static string Typed(string report, Columns columns, string order, Dialect sql) =>
        $"SELECT {string.Join(", ", columns.Select(c => $"{sql.Cast(c.Name, c.Type)} AS {c.Name}"))} FROM ({report}) AS report ORDER BY {order}";
}
