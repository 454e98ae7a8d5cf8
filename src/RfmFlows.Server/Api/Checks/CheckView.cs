using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>What is known of a scenario without running it.</summary>
/// <param name="Remarks">Those about the scenario first, then by node in running order.</param>
/// <param name="Nodes">The nodes that could be checked, in an order in which they can run; then the borders of submodels.</param>
internal sealed record CheckView(bool HasErrors, IReadOnlyList<RemarkView> Remarks, IReadOnlyList<CheckedNodeView> Nodes)
{
    public static CheckView Of(ScenarioCheck check, string language) => new(
        check.HasErrors, RemarkView.Of(check.Remarks, language), [.. check.Nodes.Select(CheckedNodeView.Of), .. CheckedNodeView.Borders(check)]);
}

/// <summary>The columns of a node's table outputs; a port that is absent has unknown columns.</summary>
/// <param name="Offers">Columns that settings can choose from where nothing is linked, as those of a file, by the port that the settings name.</param>
internal sealed record CheckedNodeView(
    string Node, string Type, bool HasErrors, IReadOnlyDictionary<string, IReadOnlyList<ColumnView>> Outputs, IReadOnlyDictionary<string, IReadOnlyList<ColumnView>> Offers)
{
    public static CheckedNodeView Of(NodeCheck node) => new(
        node.Node.Id, node.Type.Description.Id, node.HasErrors,
        Views(node.Outputs), Views(node.Offers));

    // Whatever is wrong is told of the nodes behind.
    public static IEnumerable<CheckedNodeView> Borders(ScenarioCheck check) => check.Borders().GroupBy(b => b.Port.Node).Select(border => new CheckedNodeView(
        border.Key, Submodel.Type, false, Views(border.ToDictionary(b => b.Port.Port, b => b.Columns, StringComparer.Ordinal)), Views(new Dictionary<string, Columns>())));

    private static Dictionary<string, IReadOnlyList<ColumnView>> Views(IReadOnlyDictionary<string, Columns> ports) =>
        ports.ToDictionary(p => p.Key, p => ColumnView.Of(p.Value), StringComparer.Ordinal);
}
