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
        model, wanted, (reports, from, to, _) => $"SELECT * FROM ({reports.History(from, to)}) AS sizes ORDER BY as_of, segment", row => new SegmentSizeView(
            row.GetFieldValue<DateOnly>(0), row.GetString(1), Text(row, 2), row.GetInt64(3), row.GetDecimal(4), Money(row, 5), Count(row, 6), Count(row, 7), Count(row, 8)), cancellation);

    /// <exception cref="FlowException">RF4339, RF6280, RF6281, RF6282.</exception>
    public Task<IReadOnlyList<SegmentStayView>> StaysAsync(string model, HistoryParameters wanted, CancellationToken cancellation) => ReadAsync(
        model, wanted, (reports, _, to, _) => $"SELECT * FROM ({reports.Stays(to)}) AS stays ORDER BY segment", row => new SegmentStayView(
            row.GetString(0), Text(row, 1), row.GetInt64(2), Money(row, 3), row.GetInt64(4), Money(row, 5), row.IsDBNull(6) ? null : Count(row, 6), row.IsDBNull(7) ? null : Count(row, 7)),
        cancellation);

    /// <exception cref="FlowException">RF4339, RF6280, RF6281, RF6282.</exception>
    public Task<MigrationView> MatrixAsync(string model, HistoryParameters wanted, CancellationToken cancellation) => LookAsync(model, async (session, all) =>
    {
        var (timeline, from, to) = Stretch(all, wanted);
        var select = new LedgerReports(session.Dialect, timeline, MinStay(wanted)).Matrix(from, to);
        var cells = await RowsAsync(session, $"SELECT * FROM ({select}) AS cells ORDER BY from_segment, to_segment", row => new MigrationCellView(
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
            (reports, from, to, timeline) => $"SELECT * FROM ({reports.Flows(FlowDays.Of(step, from, to, timeline, MostSteps))}) AS flows ORDER BY step, from_segment, to_segment",
            row => new FlowView(Count(row, 0), row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateOnly>(2), row.GetString(3), Text(row, 4), row.GetString(5), Text(row, 6), row.GetInt64(7)),
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
        string model, HistoryParameters wanted, Func<LedgerReports, DateOnly, DateOnly, ModelTimeline, string> select, Func<DbDataReader, T> read, CancellationToken cancellation) =>
        LookAsync(model, (session, all) =>
        {
            var (timeline, from, to) = Stretch(all, wanted);
            return RowsAsync(session, select(new LedgerReports(session.Dialect, timeline, MinStay(wanted)), from, to, timeline), read, cancellation);
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

    private static decimal? Money(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);

    // Sums and numbers of steps have other integer types on each engine.
    private static long Count(DbDataReader row, int column) => Convert.ToInt64(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);
}
