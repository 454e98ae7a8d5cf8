using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Finds where a model is made and used, and where customers can be seen with its scores.</summary>
internal sealed class RfmModelUses(ScenarioStore scenarios, RunStore runs)
{
    private const string Customers = "customers";

    // What makes models, and what scores by them, each with the setting that names one.
    private static readonly Dictionary<string, (string Setting, bool Makes)> Types = new(StringComparer.Ordinal)
    {
        ["analysis.rfm"] = ("saveModel", true), ["analysis.score-by-model"] = ("model", false),
    };

    /// <summary>Each node of a stored scenario that names the model, with the latest run that has kept its customers.</summary>
    public async Task<IReadOnlyList<RfmModelUseView>> OfAsync(string id, CancellationToken cancellation)
    {
        var uses = new List<RfmModelUseView>();
        foreach (var scenario in (await scenarios.DraftsAsync(cancellation)).Select(d => d.Scenario))
        {
            foreach (var node in scenario.AllNodes.Where(n => Names(n, id)))
            {
                var kept = await runs.LatestTableAsync(scenario.Id, node.Id, Customers, cancellation);
                uses.Add(new RfmModelUseView(new ScenarioNameView(scenario.Id, scenario.Title), node.Id, Types[node.Type].Makes, kept?.RunId));
            }
        }
        return uses;
    }

    /// <summary>The customers that a version was made of; null where nobody knows, or their rows are not kept.</summary>
    public async Task<ScoredPortView?> MadeOfAsync(string id, RfmModelVersion version, CancellationToken cancellation)
    {
        if (version.Content.RunId is not { } run || await runs.FindAsync(run, cancellation) is not { } details)
        {
            return null;
        }
        var makers = details.Request.Scenario.AllNodes.Where(n => Types.TryGetValue(n.Type, out var type) && type.Makes && Names(n, id)).Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var node = details.Nodes.FirstOrDefault(n => makers.Contains(n.Node) && n.Ports.Any(p => p is { Port: Customers, Table: not null }));
        return node is null ? null : new ScoredPortView(run, node.Node, Customers);
    }

    private static bool Names(ScenarioNode node, string id) => Types.TryGetValue(node.Type, out var type)
        && node.Settings[type.Setting] is JsonValue value && value.TryGetValue<string>(out var named) && named == id;
}
