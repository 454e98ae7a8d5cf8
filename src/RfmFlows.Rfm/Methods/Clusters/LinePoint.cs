namespace RfmFlows.Rfm;

/// <summary>Customers with one value, or with neighbouring values that are taken together.</summary>
/// <param name="From">The smallest of their values: a border before them stands here.</param>
/// <param name="Place">Where they lie on the line that is cut: their value, or its logarithm; of several values the mean place.</param>
/// <param name="Count">How many customers.</param>
public readonly record struct LinePoint(decimal From, decimal Place, long Count);
