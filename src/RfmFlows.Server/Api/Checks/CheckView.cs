using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>What is known of a scenario without running it.</summary>
/// <param name="Remarks">Those about the scenario first, then by node in running order.</param>
/// <param name="Nodes">The nodes that could be checked, in an order in which they can run.</param>
internal sealed record CheckView(bool HasErrors, IReadOnlyList<RemarkView> Remarks, IReadOnlyList<CheckedNodeView> Nodes)
{
    public static CheckView Of(ScenarioCheck check, string language) => new(
        check.HasErrors, RemarkView.Of(check.Remarks, language), [.. check.Nodes.Select(CheckedNodeView.Of)]);
}

/// <summary>The columns of a node's table outputs; a port that is absent has unknown columns.</summary>
internal sealed record CheckedNodeView(string Node, string Type, bool HasErrors, IReadOnlyDictionary<string, IReadOnlyList<ColumnView>> Outputs)
{
    public static CheckedNodeView Of(NodeCheck node) => new(
        node.Node.Id, node.Type.Description.Id, node.HasErrors,
        node.Outputs.ToDictionary(o => o.Key, o => ColumnView.Of(o.Value), StringComparer.Ordinal));
}
