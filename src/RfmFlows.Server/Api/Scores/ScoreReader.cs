using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Nodes.Analysis.Scores;
using RfmFlows.Rfm;
using RfmFlows.Store;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Looks at the scores behind a port. All work is done in the warehouse.</summary>
internal sealed class ScoreReader(PortReader ports, RunStore runs)
{
    /// <exception cref="FlowException">RF6209: the rows are not kept; RF6241: they have no scores.</exception>
    public Task<ScoresView> ReadAsync(string run, string node, string port, RowsParameters wanted, CancellationToken cancellation) => LookAsync(run, node, port, async (kept, session, all) =>
    {
        var from = RowsQuery.Read(wanted, kept.Rows, kept.AsOf, session.Dialect).From(kept.Table, session.Dialect);
        var table = new ScoredTable(session, from, kept.Rows.Columns);
        var cells = await table.CellsAsync(cancellation);
        var told = await ToldAsync(kept, session, cancellation);
        var scale = table.Axes.Select(a => told?.Scales.GetValueOrDefault(a) ?? 0).Concat(cells.SelectMany(c => table.Axes.Select(a => c.Cell[a]))).DefaultIfEmpty(ScaleLimits.Min).Max();
        var axes = new List<ScoreAxisView>();
        foreach (var axis in table.Axes)
        {
            // What a score means does not depend on who is looked at.
            axes.Add(await AxisAsync(axis, scale, told?.Scales.GetValueOrDefault(axis) ?? scale, all, told?.Borders.GetValueOrDefault(axis), cancellation));
        }
        var unscored = await table.UnscoredAsync(cancellation);
        return new ScoresView(
            scale, axes, [.. cells.Select(c => new ScoreCellView(c.Cell.Recency, c.Cell.Frequency, c.Cell.Monetary, c.Customers, c.Revenue, c.Segment, c.SegmentName))],
            new TotalsView(unscored.Customers, unscored.Revenue), table.HasValues, [.. StartBorders.Methods.Select(m => new StartMethodView(m.Id, m.Title.Local(), m.FixedScale))]);
    }, cancellation);

    /// <exception cref="FlowException">RF6206: there is no such axis here.</exception>
    public Task<IReadOnlyList<BarView>> HistogramAsync(string run, string node, string port, string axis, bool logarithmic, CancellationToken cancellation) =>
        LookAsync<IReadOnlyList<BarView>>(run, node, port, async (kept, session, table) =>
        {
            if (OwnMaps.AxisOf(axis) is not { } known || !table.HasValue(known))
            {
                throw new FlowException(ApiRemarks.BadQuery("axis", axis, ("r, f or m, with its values in the table", "r, f или m, значения которой есть в таблице")));
            }
            var bars = await new ValueHistogram(session, session.Dialect.Quote(kept.Table)).ReadAsync(known, logarithmic, cancellation);
            return [.. bars.Select(b => new BarView(b.From, b.To, b.Customers))];
        }, cancellation);

    /// <exception cref="FlowException">RF6206: the method gives no common borders, or not with this scale.</exception>
    public Task<BordersView> StartAsync(string run, string node, string port, string method, int scale, CancellationToken cancellation) => LookAsync(run, node, port, async (kept, session, table) =>
    {
        var chosen = StartBorders.Methods.FirstOrDefault(m => m.Id == method) ?? throw new FlowException(
            ApiRemarks.BadQuery("method", method, ($"one of {string.Join(", ", StartBorders.Methods.Select(m => m.Id))}", $"одно из {string.Join(", ", StartBorders.Methods.Select(m => m.Id))}")));
        if (scale is < ScaleLimits.Min or > ScaleLimits.Max || (chosen.FixedScale is { } only && only != scale))
        {
            var (least, most) = (chosen.FixedScale ?? ScaleLimits.Min, chosen.FixedScale ?? ScaleLimits.Max);
            throw new FlowException(ApiRemarks.BadQuery("scale", $"{scale}", ($"from {least} to {most}", $"от {least} до {most}")));
        }
        Require(table);
        var from = session.Dialect.Quote(kept.Table);
        var borders = new List<IReadOnlyList<decimal>>();
        foreach (var axis in AxisFacts.All)
        {
            borders.Add((await StartBorders.ByAsync(chosen, scale, axis, session, from, cancellation))?.Inner ?? [.. Enumerable.Repeat(0m, scale - 1)]);
        }
        return new BordersView(borders[0], borders[1], borders[2]);
    }, cancellation);

    /// <exception cref="FlowException">RF4002, RF4003, RF4005: borders or map cannot be used.</exception>
    public Task<TrialView> TryAsync(string run, string node, string port, TrialBody body, CancellationToken cancellation) => LookAsync(run, node, port, async (_, _, table) =>
    {
        Require(table);
        var trial = Trial.Read(body);
        return trial.Sum(await table.RescoreAsync(trial.Borders, cancellation));
    }, cancellation);

    // An axis with fewer scores than others has nothing to say of those that it lacks.
    private static async Task<ScoreAxisView> AxisAsync(Axis axis, int most, int scale, ScoredTable table, AxisBorders? told, CancellationToken cancellation)
    {
        var hasValue = table.HasValue(axis);
        var seen = hasValue ? await table.SpansAsync(axis, cancellation) : [];
        var borders = StartBorders.Behind(axis, scale, seen, told);
        LocalText Words(int score) => score > scale ? LocalText.Empty : borders?.Words(score).Local()
            ?? seen.Where(s => s.Score == score).Select(s => LocalText.Same($"{s.Min:0.##}–{s.Max:0.##}")).FirstOrDefault() ?? LocalText.Empty;
        return new ScoreAxisView(
            AxisSql.ScoreColumn(axis), axis.Title().Local(), hasValue ? AxisSql.ValueColumn(axis) : null, axis.Direction() == AxisDirection.LowerIsBetter, axis.IsWhole(),
            [.. Enumerable.Range(1, most).Select(Words)], borders?.Tidy().Inner);
    }

    // The nearest analysis above tells what its scores mean.
    private async Task<ToldBorders?> ToldAsync(KeptPort port, WarehouseSession session, CancellationToken cancellation)
    {
        var details = await runs.FindAsync(port.Run, cancellation);
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>([port.Node]));
        while (details is not null && open.TryDequeue(out var node))
        {
            var told = details.Nodes.FirstOrDefault(n => n.Node == node)?.Ports.FirstOrDefault(p => p.Port == ToldBorders.Port);
            if (told is { Table: { } table } && ToldBorders.Fits(told.Columns))
            {
                return await ToldBorders.ReadAsync(session, session.Dialect.Quote(table), cancellation);
            }
            foreach (var above in details.Request.Scenario.FlatLinks.Where(l => l.To.Node == node && seen.Add(l.From.Node)))
            {
                open.Enqueue(above.From.Node);
            }
        }
        return null;
    }

    private static void Require(ScoredTable table)
    {
        if (!table.HasValues)
        {
            throw new FlowException(ScoreRemarks.NoValues());
        }
    }

    private async Task<T> LookAsync<T>(string run, string node, string port, Func<KeptPort, WarehouseSession, ScoredTable, Task<T>> look, CancellationToken cancellation)
    {
        var kept = await ports.FindAsync(run, node, port, cancellation);
        return await ports.LookAsync(kept, session =>
        {
            var table = new ScoredTable(session, session.Dialect.Quote(kept.Table), kept.Rows.Columns);
            return table.Axes.Count >= 2 ? look(kept, session, table) : throw new FlowException(ScoreRemarks.NoScores());
        }, cancellation);
    }
}
