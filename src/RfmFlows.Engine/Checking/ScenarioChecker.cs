using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>Checks a scenario without running it: form, links, settings, columns at every port; all remarks at once.</summary>
public sealed class ScenarioChecker(FlowEnvironment environment)
{
    /// <param name="given">Values of parameters; those that are absent take their defaults.</param>
    /// <param name="folder">Where relative paths start.</param>
    public async Task<ScenarioCheck> CheckAsync(
        Scenario scenario, IReadOnlyDictionary<string, JsonNode> given, DateOnly asOf, string folder, CancellationToken cancellation)
    {
        var remarks = new List<Remark>();
        var parameters = ParameterValues.Resolve(scenario, given, remarks);
        var order = new GraphCheck(scenario, environment.Catalog, remarks).Order();
        var frame = new RunFrame(scenario, asOf, folder, environment);
        var nodes = new Dictionary<string, NodeCheck>(StringComparer.Ordinal);
        foreach (var node in order)
        {
            nodes[node.Id] = await CheckNodeAsync(node, frame, parameters.Values, nodes, remarks, cancellation);
        }
        return new ScenarioCheck(remarks, [.. nodes.Values], parameters.Values);
    }

    private async Task<NodeCheck> CheckNodeAsync(
        ScenarioNode node, RunFrame frame, IReadOnlyDictionary<string, JsonNode> parameters,
        Dictionary<string, NodeCheck> above, List<Remark> remarks, CancellationToken cancellation)
    {
        var type = environment.Catalog.Find(node.Type)!;
        var links = frame.Scenario.Links.Where(l => l.To.Node == node.Id && above.ContainsKey(l.From.Node)).Distinct().ToList();
        var inputs = links.ToLookup(l => l.To.Port, l => above[l.From.Node].Outputs.GetValueOrDefault(l.From.Port), StringComparer.Ordinal);
        var own = new List<Remark>();
        var json = Fill(Upgrade(type, node), WithVariables(parameters, links, above), own);
        var settings = SettingValues.Read(type.Description.Settings, json, port => inputs[port].FirstOrDefault(), own);
        var context = new CheckContext(node, settings, inputs, frame, cancellation);
        foreach (var remark in own)
        {
            context.Add(remark);
        }
        try
        {
            await type.CheckAsync(context);
        }
        catch (FlowException e)
        {
            foreach (var remark in e.Remarks)
            {
                context.Add(remark);
            }
        }
        var outputs = new Dictionary<string, Columns>(context.Outputs, StringComparer.Ordinal);
        if (type.Description.CanFail)
        {
            outputs[NodeDescription.ErrorPort] = ErrorTable.Columns;
        }
        remarks.AddRange(context.Remarks);
        return new NodeCheck(node, type, settings, outputs, context.Remarks.Any(r => r.Severity == Severity.Error), context);
    }

    internal static JsonObject Upgrade(NodeType type, ScenarioNode node)
    {
        var settings = (JsonObject)node.Settings.DeepClone();
        for (var version = node.Version; version < type.Description.Version; version++)
        {
            settings = type.Upgrade(settings, version);
        }
        return settings;
    }

    internal static JsonObject Fill(JsonObject settings, IReadOnlyDictionary<string, JsonNode> values, List<Remark> remarks) =>
        new(settings.Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : References.Fill(
            p.Value, values, (name, known) => remarks.Add(SettingRemarks.UnknownReference(name, known).At(p.Key))))));

    private static IReadOnlyDictionary<string, JsonNode> WithVariables(
        IReadOnlyDictionary<string, JsonNode> parameters, List<Link> links, Dictionary<string, NodeCheck> above)
    {
        var variables = links.Where(l => l.To.Port == NodeDescription.VariablesPort)
            .SelectMany(l => above[l.From.Node].Context.Variables.GetValueOrDefault(l.From.Port) ?? new Dictionary<string, JsonNode>());
        return Merge(parameters, variables);
    }

    /// <summary>Parameters with variables over them.</summary>
    internal static IReadOnlyDictionary<string, JsonNode> Merge(
        IReadOnlyDictionary<string, JsonNode> parameters, IEnumerable<KeyValuePair<string, JsonNode>> variables)
    {
        var merged = new Dictionary<string, JsonNode>(parameters, StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            merged[name] = value;
        }
        return merged;
    }
}
