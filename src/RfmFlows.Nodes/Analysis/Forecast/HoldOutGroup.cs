namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>Purchases of those who had bought again so often.</summary>
internal sealed record HoldOutGroup(int Repeats, long Customers, double Expected, long Actual);
