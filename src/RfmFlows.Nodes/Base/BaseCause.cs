namespace RfmFlows.Nodes.Base;

/// <summary>What made a load.</summary>
/// <param name="Fingerprint">Names everything that the loaded rows followed from; empty when there are none.</param>
internal sealed record BaseCause(DateOnly AsOf, string Scenario, string Node, string Run, string Fingerprint);
