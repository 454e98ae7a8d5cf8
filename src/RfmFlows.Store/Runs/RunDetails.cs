using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>A run with all that is known of it.</summary>
/// <param name="Request">What was run: the exact scenario, parameters and targets.</param>
/// <param name="Nodes">The node runs, in the order in which they began; those that never began last.</param>
public sealed record RunDetails(RunRecord Run, RunRequest Request, IReadOnlyList<NodeRecord> Nodes);
