namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>What a model is fitted to.</summary>
/// <param name="Of">Customers in all.</param>
/// <param name="IsSample">Whether the rows stand for a part of them.</param>
internal sealed record FitSample<T>(IReadOnlyList<T> Rows, long Of, bool IsSample);
