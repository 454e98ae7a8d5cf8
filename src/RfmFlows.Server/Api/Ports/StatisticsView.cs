using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>What can be said of the columns of a port.</summary>
/// <param name="Run">The run that gave the rows.</param>
/// <param name="Rows">Rows that pass the filter, which everything is said of.</param>
internal sealed record StatisticsView(string Run, long Rows, IReadOnlyList<ColumnStatisticsView> Columns);

/// <summary>What can be said of the values of a column; values are written as in rows.</summary>
/// <param name="Missing">Rows without a value.</param>
/// <param name="Distinct">Different values.</param>
/// <param name="Approximate">Whether distinct and quantiles are near the truth rather than exact, as on millions of rows.</param>
/// <param name="Deviation">The standard deviation of a sample.</param>
/// <param name="Quantiles">Of numbers, dates and times: the values at 5, 25, 50, 75 and 95 percent.</param>
/// <param name="Histogram">Of numbers, dates and times: bars of equal width on round borders; empty ones are left out.</param>
/// <param name="Frequent">Of texts and truth values: up to ten, the most frequent first; null where there are too many different ones to count each.</param>
internal sealed record ColumnStatisticsView(
    string Name, string Type, long Missing, long Distinct, bool Approximate, object? Min, object? Max, double? Mean, double? Deviation, double? Sum,
    IReadOnlyList<object?> Quantiles, IReadOnlyList<HistogramBarView> Histogram, IReadOnlyList<FrequencyView>? Frequent)
{
    public static ColumnStatisticsView Of(ColumnStatistics s) => new(
        s.Column.Name, s.Column.Type.ToString(), s.Missing, s.Distinct, s.IsApproximate, CellValue.Of(s.Min), CellValue.Of(s.Max), Finite(s.Mean), Finite(s.Deviation), Finite(s.Sum),
        [.. s.Quantiles.Select(CellValue.Of)],
        [.. s.Histogram.Select(b => new HistogramBarView(CellValue.Of(b.From)!, CellValue.Of(b.To)!, b.Rows))],
        s.Frequent is null ? null : [.. s.Frequent.Select(f => new FrequencyView(CellValue.Of(f.Value)!, f.Rows))]);

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}

/// <summary>The rows whose value is at least From and less than To.</summary>
internal sealed record HistogramBarView(object From, object To, long Rows);

/// <summary>A value and the rows that have it.</summary>
internal sealed record FrequencyView(object Value, long Rows);
