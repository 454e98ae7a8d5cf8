namespace RfmFlows.Rfm;

/// <summary>
/// What the models of purchases know of a customer, and how many customers have it in common. Times are counted from the first purchase, all in one unit
/// (weeks or days); purchases of one day are one purchase.
/// </summary>
/// <param name="Repeats">Purchases after the first (x), 0 or more.</param>
/// <param name="LastAt">When the last purchase was made (t_x); 0 where there was no further one.</param>
/// <param name="Age">How long the customer has been watched (T), from the first purchase to the end of the data; not less than <paramref name="LastAt"/>.</param>
/// <param name="Customers">How many customers have this pattern.</param>
public readonly record struct PurchasePattern(int Repeats, double LastAt, double Age, long Customers = 1);
