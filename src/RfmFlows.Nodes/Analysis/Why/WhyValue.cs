using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>A figure of the customer that a rule looks at.</summary>
/// <param name="Id">What conditions call it by.</param>
/// <param name="Value">Null where there is none, for example without purchases.</param>
/// <param name="Score">The score that it has; null where values are not scored.</param>
/// <param name="Classes">What each score means, from the best down; none where values are not scored.</param>
internal sealed record WhyValue(string Id, LocalText Title, WhyUnit Unit, decimal? Value, int? Score, IReadOnlyList<WhyClass> Classes);
