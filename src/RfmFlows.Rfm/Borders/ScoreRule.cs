namespace RfmFlows.Rfm;

/// <summary>
/// How an engine scores rows by borders: the first step that holds gives the score, else <paramref name="Otherwise"/>.
/// A missing value has no score: the engine guards it before the steps.
/// </summary>
/// <param name="Steps">Steps with strictly ascending bounds; a repeated border makes no step, it could never hold.</param>
/// <param name="Otherwise">The score of values above every bound.</param>
public sealed record ScoreRule(IReadOnlyList<ScoreStep> Steps, int Otherwise);
