namespace RfmFlows.Server.Api;

/// <summary>A page of a port's rows.</summary>
/// <param name="Run">The run that gave them.</param>
/// <param name="Total">Rows that pass the filter, in all.</param>
/// <param name="Rows">
/// One value a column: text, number, boolean or null; dates as <c>2026-10-31</c>, with a time as <c>2026-10-31T12:00:00</c>. Whole numbers beyond
/// ±9007199254740991 are given as text, because JavaScript would round them.
/// </param>
internal sealed record RowsView(string Run, IReadOnlyList<ColumnView> Columns, long Total, long Offset, IReadOnlyList<IReadOnlyList<object?>> Rows);
