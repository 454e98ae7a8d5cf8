namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>The customers with one score of an axis, and the smallest and the greatest of their values.</summary>
internal sealed record SeenScore(decimal Min, decimal Max, long Customers);
