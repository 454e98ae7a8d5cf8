namespace RfmFlows.Store;

/// <summary>A stretch of a longer list.</summary>
/// <param name="Total">How many there are in all.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long Total);

/// <summary>Which stretch of a list is wanted.</summary>
/// <param name="Offset">How many to pass over; 0 by default.</param>
/// <param name="Limit">How many to give at most; 50 by default.</param>
public sealed record PageRequest(int Offset = 0, int Limit = 50);
