namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>Purchases from the first day held back up to a day.</summary>
internal sealed record HoldOutWeek(int Number, DateOnly Until, double Expected, long Actual);
