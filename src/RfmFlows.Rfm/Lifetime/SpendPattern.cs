namespace RfmFlows.Rfm;

/// <summary>What the model of spending knows of a customer, and how many customers have it in common.</summary>
/// <param name="Repeats">Purchases after the first (x), 1 or more.</param>
/// <param name="Mean">What one of them was worth on average, above 0.</param>
/// <param name="Customers">How many customers have this pattern.</param>
public readonly record struct SpendPattern(int Repeats, double Mean, long Customers = 1);
