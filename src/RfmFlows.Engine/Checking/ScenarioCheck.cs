using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>What is known of a scenario without running it.</summary>
/// <param name="Remarks">All remarks, those about the scenario first, then by node in running order.</param>
/// <param name="Nodes">The nodes that could be checked, in an order in which they can run.</param>
/// <param name="Parameters">The values that the settings were filled with.</param>
public sealed record ScenarioCheck(
    IReadOnlyList<Remark> Remarks, IReadOnlyList<NodeCheck> Nodes, IReadOnlyDictionary<string, JsonNode> Parameters)
{
    public bool HasErrors => Remarks.Any(r => r.Severity == Severity.Error);

    public NodeCheck? Node(string id) => Nodes.FirstOrDefault(n => n.Node.Id == id);
}

/// <summary>What is known of one node.</summary>
/// <param name="Settings">Settings brought up to the type's version, with parameters put in.</param>
/// <param name="Outputs">The columns of each table output; a port that is absent has unknown columns.</param>
/// <param name="Context">What the node was checked with, for its fingerprint.</param>
public sealed record NodeCheck(
    ScenarioNode Node, NodeType Type, SettingValues Settings, IReadOnlyDictionary<string, Columns> Outputs, bool HasErrors, CheckContext Context);
