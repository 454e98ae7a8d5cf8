namespace RfmFlows.Warehouse;

/// <summary>One column of an order. Missing values come last in either direction.</summary>
public sealed record SortKey(string Column, bool Descending = false);
