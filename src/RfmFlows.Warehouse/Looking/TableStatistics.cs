using System.Data.Common;

namespace RfmFlows.Warehouse;

/// <summary>Statistics of columns, computed by the warehouse: one pass over the rows for the figures, one for all histograms, one a column for frequent values.</summary>
/// <param name="rows">A SELECT that gives the rows.</param>
/// <param name="count">How many rows that are; beyond <see cref="MostExact"/> the engine may approximate what would need all values at once.</param>
public sealed class TableStatistics(WarehouseSession session, string rows, long count)
{
    /// <summary>Most rows whose distinct values and quantiles are exact in any case.</summary>
    public const long MostExact = 1_000_000;

    // Of more different values, no single one says much, and counting each would take long.
    private const long MostCounted = 100_000;
    private const int FrequentValues = 10;
    private const int Moments = 7;
    private const int Bars = 20;
    private const string Bounds = "BETWEEN -1e150 AND 1e150";

    /// <summary>The shares at which quantiles are taken.</summary>
    public static IReadOnlyList<double> Shares { get; } = [0.05, 0.25, 0.5, 0.75, 0.95];

    private Dialect Sql => session.Dialect;

    private bool IsExact => count <= MostExact || Sql.AboutDistinct("x") is null;

    public async Task<IReadOnlyList<ColumnStatistics>> ReadAsync(Columns columns, CancellationToken cancellation)
    {
        var figures = await FiguresAsync(columns, cancellation);
        var histograms = await HistogramsAsync(figures, cancellation);
        var all = new List<ColumnStatistics>();
        for (var i = 0; i < figures.Count; i++)
        {
            var frequent = await FrequentAsync(figures[i], cancellation);
            all.Add(figures[i] with { Histogram = histograms[i], Frequent = frequent });
        }
        return all;
    }

    private async Task<List<ColumnStatistics>> FiguresAsync(Columns columns, CancellationToken cancellation)
    {
        var inner = new List<string> { "count(*) AS total" };
        var outer = new List<string> { "total" };
        for (var i = 0; i < columns.Count; i++)
        {
            inner.AddRange(Aggregates(columns[i]).Select((a, n) => $"{a} AS a{i}_{n}"));
            outer.AddRange(Enumerable.Range(0, Moments).Select(n => $"a{i}_{n}"));
            inner.Add($"{Spread(columns[i])} AS q{i}");
            outer.AddRange(Shares.Select((_, n) => HasQuantiles(columns[i].Type) ? $"q{i}[{n + 1}]" : "NULL"));
        }
        await using var reader = await session.ReadAsync($"SELECT {string.Join(", ", outer)} FROM (SELECT {string.Join(", ", inner)} FROM ({rows}) AS source) AS figures", cancellation);
        await reader.ReadAsync(cancellation);
        return [.. columns.Select((column, i) => Read(reader, column, 1 + (i * (Moments + Shares.Count))))];
    }

    private string[] Aggregates(Column column)
    {
        var name = Sql.Quote(column.Name);
        var number = Sql.Cast(name, ColumnType.Real);
        var finite = column.Type.Kind == ColumnKind.Real ? $"CASE WHEN {name} {Bounds} THEN {name} END" : name;
        var compared = column.Type.Kind == ColumnKind.Boolean ? Sql.Cast("NULL", ColumnType.Text) : name;
        var none = Sql.Cast("NULL", ColumnType.Real);
        return
        [
            $"count({name})",
            (IsExact ? null : Sql.AboutDistinct(name)) ?? $"count(DISTINCT {name})",
            $"min({compared})",
            $"max({compared})",
            column.Type.IsNumber ? $"avg({(column.Type.Kind == ColumnKind.Real ? finite : number)})" : none,
            column.Type.IsNumber ? $"stddev_samp({(column.Type.Kind == ColumnKind.Real ? finite : number)})" : none,
            column.Type.IsNumber ? Sql.Cast($"sum({finite})", ColumnType.Real) : none,
        ];
    }

    private string Spread(Column column) => HasQuantiles(column.Type)
        ? (IsExact ? null : Sql.AboutQuantiles(Sql.Quote(column.Name), Shares)) ?? Sql.Quantiles(Sql.Quote(column.Name), Shares)
        : "count(*)";

    private ColumnStatistics Read(DbDataReader reader, Column column, int at)
    {
        var all = Convert.ToInt64(reader.GetValue(0));
        var values = Convert.ToInt64(reader.GetValue(at));
        // An approximation may say more than there can be.
        var distinct = Math.Min(values, Convert.ToInt64(reader.GetValue(at + 1)));
        IReadOnlyList<object?> quantiles = HasQuantiles(column.Type) ? [.. Enumerable.Range(at + Moments, Shares.Count).Select(i => Value(reader, i))] : [];
        return new ColumnStatistics(column, all - values, distinct, !IsExact, Value(reader, at + 2), Value(reader, at + 3),
            Real(reader, at + 4), Real(reader, at + 5), Real(reader, at + 6), quantiles, [], null);
    }

    private async Task<IReadOnlyList<IReadOnlyList<HistogramBar>>> HistogramsAsync(List<ColumnStatistics> figures, CancellationToken cancellation)
    {
        var bins = figures.Select(f => HasQuantiles(f.Column.Type) ? ColumnBins.Over(f.Column, f.Min, f.Max, Bars) : null).ToList();
        var histograms = figures.Select(_ => new List<HistogramBar>()).ToList();
        var parts = bins.Select((b, i) => b is null ? null
            : $"SELECT {i} AS c, {b.Index(Sql)} AS bar, count(*) AS n FROM ({rows}) AS source WHERE {Sql.Quote(figures[i].Column.Name)} IS NOT NULL GROUP BY 2");
        if (bins.TrueForAll(b => b is null))
        {
            return histograms;
        }
        await using var reader = await session.ReadAsync($"{string.Join(" UNION ALL ", parts.OfType<string>())} ORDER BY 1, 2", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var column = Convert.ToInt32(reader.GetValue(0));
            var bar = Convert.ToInt64(reader.GetValue(1));
            histograms[column].Add(new HistogramBar(bins[column]!.From(bar), bins[column]!.From(bar + 1), Convert.ToInt64(reader.GetValue(2))));
        }
        return histograms;
    }

    private async Task<IReadOnlyList<Frequency>?> FrequentAsync(ColumnStatistics figures, CancellationToken cancellation)
    {
        if (figures.Column.Type.Kind is not (ColumnKind.Text or ColumnKind.Boolean))
        {
            return [];
        }
        if (figures.Distinct > MostCounted)
        {
            return null;
        }
        var name = Sql.Quote(figures.Column.Name);
        var frequent = new List<Frequency>();
        await using var reader = await session.ReadAsync(
            $"SELECT {name}, count(*) AS n FROM ({rows}) AS source WHERE {name} IS NOT NULL GROUP BY {name} ORDER BY n DESC, {Sql.Ordered(figures.Column)} LIMIT {FrequentValues}", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            frequent.Add(new Frequency(reader.GetValue(0), Convert.ToInt64(reader.GetValue(1))));
        }
        return frequent;
    }

    private static bool HasQuantiles(ColumnType type) => type.IsNumber || type.IsTime;

    private static object? Value(DbDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetValue(at);

    private static double? Real(DbDataReader reader, int at) => reader.IsDBNull(at) ? null : Convert.ToDouble(reader.GetValue(at));
}
