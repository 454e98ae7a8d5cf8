namespace RfmFlows.Warehouse;

/// <summary>The rows whose value is at least <paramref name="From"/> and less than <paramref name="To"/>: reals, dates or times, as the column.</summary>
public sealed record HistogramBar(object From, object To, long Rows);
