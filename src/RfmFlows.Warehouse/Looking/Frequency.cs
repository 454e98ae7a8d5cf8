namespace RfmFlows.Warehouse;

/// <summary>A value and the rows that have it.</summary>
public sealed record Frequency(object Value, long Rows);
