namespace RfmFlows.Rfm;

/// <summary>The smallest and the greatest value that were seen with a score.</summary>
/// <param name="Score">The score, 1…scale.</param>
/// <param name="Min">The smallest value with this score.</param>
/// <param name="Max">The greatest value with this score.</param>
public sealed record ScoreSpan(int Score, decimal Min, decimal Max);
