namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>A pattern of purchases in whole days, as the warehouse counts them.</summary>
/// <param name="Repeats">Days with a purchase after the first.</param>
/// <param name="Span">Days from the first purchase to the last.</param>
/// <param name="Tenure">Days from the first purchase to the end of the data.</param>
internal readonly record struct DayPattern(int Repeats, int Span, int Tenure, long Customers);
