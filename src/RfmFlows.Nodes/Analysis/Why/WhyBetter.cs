namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>What would bring the customer into another segment.</summary>
/// <param name="Purchases">So many more, on the day itself.</param>
/// <param name="SumFrom">Which bring at least so much together; null where any sum does.</param>
/// <param name="SumTo">And less than so much, from where on the score is higher again; null where there is no such limit.</param>
internal sealed record WhyBetter(WhySegment Segment, int Purchases, decimal? SumFrom = null, decimal? SumTo = null);
