using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>A node of a stored scenario that opens a way outside.</summary>
/// <param name="Node">The node's id, to be tried by.</param>
/// <param name="Title">Its caption; empty means the type's title.</param>
/// <param name="Target">Where it leads, without credentials; empty where it leads nowhere.</param>
/// <param name="Secrets">The names of the secrets that it needs.</param>
internal sealed record ConnectionView(ScenarioNameView Scenario, string Node, string Type, LocalText Title, string Target, IReadOnlyList<string> Secrets)
{
    public static ConnectionView Of(Scenario scenario, ConnectionUse use) => new(
        new ScenarioNameView(scenario.Id, scenario.Title), use.Node.Id, use.Node.Type, use.Node.Title, use.Target, use.Secrets);
}

/// <summary>Which connection to try: a node of a stored scenario by its id, or of a scenario in full.</summary>
/// <param name="Parameters">Values of parameters; those that are absent take their defaults.</param>
internal sealed record ConnectionTrialBody(string Node, string? ScenarioId = null, JsonObject? Scenario = null, IReadOnlyDictionary<string, JsonNode>? Parameters = null);

/// <summary>What came of a trial.</summary>
/// <param name="Ok">The way is open.</param>
/// <param name="Answer">What answered; empty where nobody did.</param>
/// <param name="Remarks">Why the way is not open, with remedies.</param>
internal sealed record ConnectionTrialView(bool Ok, string Answer, double Milliseconds, IReadOnlyList<RemarkView> Remarks);
