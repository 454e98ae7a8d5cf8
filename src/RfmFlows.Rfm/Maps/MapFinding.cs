namespace RfmFlows.Rfm;

/// <summary>Something found in a map.</summary>
/// <param name="Kind">What.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
/// <param name="Rules">Zero-based numbers of the rules concerned, ascending.</param>
/// <param name="Cells">The cells concerned.</param>
public sealed record MapFinding(
    MapFindingKind Kind, MapFindingSeverity Severity, Text Message, IReadOnlyList<int> Rules, IReadOnlyList<ScoreCell> Cells);
