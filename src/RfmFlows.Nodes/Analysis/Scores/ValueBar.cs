namespace RfmFlows.Nodes.Analysis.Scores;

/// <summary>A bar of a histogram: customers with values from <paramref name="From"/> up to <paramref name="To"/>, the last bar with both ends.</summary>
internal sealed record ValueBar(decimal From, decimal To, long Customers);
