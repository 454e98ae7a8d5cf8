namespace RfmFlows.Warehouse;

/// <summary>One column of an order. Missing values come last in either direction.</summary>
public readonly record struct SortKey(string Column, bool Descending = false);
