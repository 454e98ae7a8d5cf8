namespace RfmFlows.DuckDb;

/// <summary>How far a running query is, by DuckDB's own estimate.</summary>
/// <param name="Percentage">0 to 100; -1 where nothing runs or nothing is known yet.</param>
/// <param name="RowsProcessed">Rows read so far.</param>
/// <param name="TotalRowsToProcess">Rows to read in all; an estimate.</param>
public readonly record struct DuckDBQueryProgress(double Percentage, ulong RowsProcessed, ulong TotalRowsToProcess);
