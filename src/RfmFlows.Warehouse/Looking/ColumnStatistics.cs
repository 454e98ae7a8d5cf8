namespace RfmFlows.Warehouse;

/// <summary>What can be said of the values of a column.</summary>
/// <param name="Missing">Rows without a value.</param>
/// <param name="Distinct">Different values.</param>
/// <param name="IsApproximate">Whether <paramref name="Distinct"/> and the quantiles are near the truth rather than exact.</param>
/// <param name="Min">Null for truth values, and where there is no value.</param>
/// <param name="Mean">Of numbers; of reals only those within ±1e150, as the rest of the moments.</param>
/// <param name="Deviation">The standard deviation of a sample; null below two values.</param>
/// <param name="Quantiles">Of numbers, dates and times, the values at <see cref="TableStatistics.Shares"/>; empty for others.</param>
/// <param name="Histogram">Of numbers, dates and times; bars of equal width on round borders.</param>
/// <param name="Frequent">Of texts and truth values, the most frequent first; null where there are too many different ones to count each.</param>
public sealed record ColumnStatistics(
    Column Column,
    long Missing,
    long Distinct,
    bool IsApproximate,
    object? Min,
    object? Max,
    double? Mean,
    double? Deviation,
    double? Sum,
    IReadOnlyList<object?> Quantiles,
    IReadOnlyList<HistogramBar> Histogram,
    IReadOnlyList<Frequency>? Frequent);
