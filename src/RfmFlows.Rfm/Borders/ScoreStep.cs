namespace RfmFlows.Rfm;

/// <summary>One branch of a <see cref="ScoreRule"/>: WHEN value ≤ (or &lt;) bound THEN score.</summary>
/// <param name="UpperBound">The bound the value is compared with.</param>
/// <param name="Inclusive">Whether the comparison is ≤ rather than &lt;.</param>
/// <param name="Score">The score where the comparison holds and none before it did.</param>
public sealed record ScoreStep(decimal UpperBound, bool Inclusive, int Score);
