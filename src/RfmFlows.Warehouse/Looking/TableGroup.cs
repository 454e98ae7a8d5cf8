namespace RfmFlows.Warehouse;

/// <summary>The rows that share their keys.</summary>
/// <param name="X">The first key; null for missing values. Of bins, where they begin.</param>
/// <param name="Y">The second key; null also where none was asked for.</param>
/// <param name="Value">The measure; null where it has no values.</param>
public sealed record TableGroup(object? X, object? Y, object? Value, long Rows);
