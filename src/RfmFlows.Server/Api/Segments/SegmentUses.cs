using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Finds the stored scenarios that name a segment.</summary>
internal sealed class SegmentUses(ScenarioStore scenarios)
{
    private static readonly string[] Types = ["segments.load", "segments.save"];

    public async Task<IReadOnlyList<ScenarioNameView>> OfAsync(string id, CancellationToken cancellation) =>
        [.. (await scenarios.DraftsAsync(cancellation)).Select(d => d.Scenario).Where(s => s.AllNodes.Any(n => Names(n, id))).Select(s => new ScenarioNameView(s.Id, s.Title))];

    private static bool Names(ScenarioNode node, string id) =>
        Types.Contains(node.Type) && node.Settings["segment"] is JsonValue value && value.TryGetValue<string>(out var named) && named == id;
}
