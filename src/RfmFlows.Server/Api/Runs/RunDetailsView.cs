using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Store;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>A run with everything that is recorded of it.</summary>
/// <param name="Scenario">The scenario exactly as it ran.</param>
/// <param name="Nodes">In the order in which they began.</param>
internal sealed record RunDetailsView(
    RunView Run, JsonObject Scenario, IReadOnlyDictionary<string, JsonNode> Parameters, IReadOnlyList<string> Targets, IReadOnlyList<NodeRunView> Nodes)
{
    public static RunDetailsView Of(RunDetails details, string language) => new(
        RunView.Of(details.Run, language), ScenarioJson.ToJson(details.Request.Scenario), details.Request.Parameters,
        [.. details.Request.Targets.Select(t => t.ToString())], [.. details.Nodes.Select(n => NodeRunView.Of(n, language))]);
}

/// <summary>A node's run.</summary>
/// <param name="Status">Null while it runs, and when the run was interrupted in it.</param>
/// <param name="Why">Why it was computed (again), or that it was reused.</param>
internal sealed record NodeRunView(
    string Node, string Type, NodeStatus? Status, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, double? Milliseconds, bool Cached, string Why,
    IReadOnlyList<PortView> Ports, IReadOnlyDictionary<string, long> Messages, IReadOnlyList<RemarkView> Remarks)
{
    public static NodeRunView Of(NodeRecord node, string language) => new(
        node.Node, node.Type, node.Status, node.StartedAt, node.FinishedAt, node.Time?.TotalMilliseconds, node.Cached, node.Why.In(language),
        [.. node.Ports.Select(PortView.Of)], node.Tallies, RemarkView.Of(node.Remarks, language));
}

/// <summary>A table output after the run.</summary>
/// <param name="Rows">Null when they were not counted.</param>
/// <param name="Kept">Whether the rows can be looked at.</param>
internal sealed record PortView(string Port, long? Rows, bool Kept, IReadOnlyList<ColumnView> Columns)
{
    public static PortView Of(PortRows port) => new(port.Port, port.Rows, port.Table is not null, ColumnView.Of(port.Columns));
}

/// <summary>A column.</summary>
/// <param name="Type"><c>text</c>, <c>integer</c>, <c>decimal(2)</c>, <c>real</c>, <c>boolean</c>, <c>date</c> or <c>datetime</c>.</param>
internal sealed record ColumnView(string Name, string Type)
{
    public static IReadOnlyList<ColumnView> Of(Columns columns) => [.. columns.Select(c => new ColumnView(c.Name, c.Type.ToString()))];
}
