namespace RfmFlows.Engine;

/// <summary>Where a link comes from in the end.</summary>
/// <param name="Source">The output of an ordinary node; null when on the way nothing is linked, or when there is no end.</param>
/// <param name="Passed">The submodels whose borders lie on the way.</param>
/// <param name="IsCircle">The way goes round through borders alone.</param>
internal sealed record Trace(PortRef? Source, IReadOnlyList<string> Passed, bool IsCircle);
