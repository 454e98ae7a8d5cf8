using RfmFlows.Engine;
using RfmFlows.Store;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Compares the rows of two ports, or of one port in two runs. The difference is worked out once and leafed through then.</summary>
internal sealed class PortComparer(PortReader reader, LookTables looks)
{
    public async Task<ComparisonView> CompareAsync(KeptPort left, KeptPort right, ComparisonParameters wanted, CancellationToken cancellation) => await reader.LookAsync(left, async session =>
    {
        var (columns, keys) = await KeysAsync(session, left, right, wanted, cancellation);
        var values = columns.Without(keys.Select(k => k.Name));
        var comparison = new TableComparison(session.Dialect, left.Table, right.Table, keys, values);
        var difference = await DifferenceAsync(comparison, left, right, keys, cancellation);
        var (leftRows, rightRows) = (await RowsAsync(session, left, cancellation), await RowsAsync(session, right, cancellation));
        var (kinds, changed) = await comparison.CountAsync(session, difference.Name, leftRows, cancellation);
        return new ComparisonView(
            View(left, leftRows), View(right, rightRows), [.. keys.Select(k => k.Name)], wanted.Keys is null or [],
            [.. values.Select((v, i) => new ComparedColumnView(v.Name, v.Type.ToString(), changed[i]))],
            Others(left, columns), Others(right, columns),
            kinds[ComparedKind.Equal], kinds[ComparedKind.Changed], kinds[ComparedKind.OnlyLeft], kinds[ComparedKind.OnlyRight], kinds[ComparedKind.Repeated]);
    }, cancellation);

    /// <param name="kind">Which keys are listed.</param>
    /// <param name="changedIn">Only those that differ in this column.</param>
    /// <exception cref="FlowException">RF6206: equal ones are not listed; RF6215: there is no such column to compare.</exception>
    public async Task<DifferencesView> ListAsync(
        KeptPort left, KeptPort right, ComparisonParameters wanted, ComparedKind kind, string? changedIn, PageRequest page, CancellationToken cancellation) => await reader.LookAsync(left, async session =>
    {
        if (kind == ComparedKind.Equal)
        {
            throw new FlowException(ApiRemarks.BadQuery("kind", "equal", ("rows that are equal are not listed", "совпадающие строки списком не выдаются")));
        }
        var (columns, keys) = await KeysAsync(session, left, right, wanted, cancellation);
        var values = columns.Without(keys.Select(k => k.Name));
        var place = changedIn is null ? (int?)null : values.ToList().FindIndex(v => v.Name.Equals(changedIn, StringComparison.OrdinalIgnoreCase));
        if (place < 0)
        {
            throw new FlowException(ApiRemarks.NoColumn(changedIn!, [.. values.Select(v => v.Name)]));
        }
        var comparison = new TableComparison(session.Dialect, left.Table, right.Table, keys, values);
        var difference = await DifferenceAsync(comparison, left, right, keys, cancellation);
        var (kinds, changed) = await comparison.CountAsync(session, difference.Name, 0, cancellation);
        var rows = await CellRows.ReadAsync(await comparison.ReadAsync(session, difference.Name, kind, place, page.Offset, page.Limit, cancellation), cancellation);
        return new DifferencesView(ColumnView.Of(comparison.Columns), place is { } i ? changed[i] : kinds[kind], page.Offset, rows);
    }, cancellation);

    private Task<LookTable> DifferenceAsync(TableComparison comparison, KeptPort left, KeptPort right, Columns keys, CancellationToken cancellation) => looks.FindAsync(
        $"difference {left.Table} {right.Table} {string.Join('|', keys.Select(k => k.Name))}", (session, name) => comparison.KeepAsync(session, name, CancellationToken.None), cancellation);

    /// <summary>The columns that can be compared, and those among them whose values say which rows belong together.</summary>
    private static async Task<(Columns Columns, Columns Keys)> KeysAsync(WarehouseSession session, KeptPort left, KeptPort right, ComparisonParameters wanted, CancellationToken cancellation)
    {
        var columns = new Columns(left.Rows.Columns.Where(c => right.Rows.Columns.Find(c.Name) is { } other && AreAlike(c.Type, other.Type)));
        if (wanted.Keys is { Length: > 0 } names)
        {
            var unknown = names.Where(n => !columns.Has(n)).Select(n => ApiRemarks.NoColumn(n, [.. columns.Select(c => c.Name)])).ToList();
            return unknown.Count > 0 ? throw new FlowException(unknown) : (columns, new Columns(names.Distinct(StringComparer.OrdinalIgnoreCase).Select(n => columns[n])));
        }
        return columns.Count == 0
            ? throw new FlowException(ApiRemarks.NothingInCommon())
            : (columns, new Columns([await KeyProposal.FindAsync(session, left.Table, await RowsAsync(session, left, cancellation), columns, cancellation)]));
    }

    private static bool AreAlike(ColumnType a, ColumnType b) => a.Kind == b.Kind || (a.IsNumber && b.IsNumber) || (a.IsTime && b.IsTime);

    private static async Task<long> RowsAsync(WarehouseSession session, KeptPort port, CancellationToken cancellation) =>
        port.Rows.Rows ?? await session.CountAsync(port.Table, cancellation);

    private static ComparedPortView View(KeptPort port, long rows) => new(port.Run, port.Node, port.Rows.Port, rows);

    private static IReadOnlyList<string> Others(KeptPort port, Columns columns) => [.. port.Rows.Columns.Where(c => !columns.Has(c.Name)).Select(c => c.Name)];
}
