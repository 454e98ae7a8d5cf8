using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>The values that get one score.</summary>
/// <param name="Words">Such as "31–90 days".</param>
/// <param name="Holds">The customer's value is one of them.</param>
internal sealed record WhyClass(int Score, LocalText Words, bool Holds);
