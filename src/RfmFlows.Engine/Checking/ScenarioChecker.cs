using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>Checks a scenario without running it: form, links, settings, columns at every port; all remarks at once.</summary>
/// <param name="onDefect">Told of exceptions that leave the check of a node and are defects, with the node's id.</param>
public sealed class ScenarioChecker(FlowEnvironment environment, Action<Exception, string>? onDefect = null)
{
    /// <summary>What is remembered of sources between runs; null has each looked into anew.</summary>
    internal SourceMemory? Sources { get; init; }

    /// <param name="given">Values of parameters; those that are absent take their defaults.</param>
    /// <param name="folder">Where relative paths start.</param>
    public async Task<ScenarioCheck> CheckAsync(
        Scenario scenario, IReadOnlyDictionary<string, JsonNode> given, DateOnly asOf, string folder, CancellationToken cancellation)
    {
        var remarks = new List<Remark>();
        var parameters = ParameterValues.Resolve(scenario, given, remarks);
        var flat = new FlatScenario(scenario);
        var order = new GraphCheck(flat, environment.Catalog, remarks).Order();
        var ids = order.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var links = new LinkMap(flat.Links.Where(l => ids.Contains(l.From.Node) && ids.Contains(l.To.Node)));
        var frame = new RunFrame(scenario, asOf, folder, environment);
        var nodes = new Dictionary<string, NodeCheck>(StringComparer.Ordinal);
        // Looking into files takes longest, and none of them waits for another.
        var sources = order.Where(n => !links.To(n.Id).Any()).Select(n => Task.Run(() => CheckNodeAsync(n, frame, parameters.Values, [], nodes, cancellation), cancellation));
        var checkedSources = (await Task.WhenAll(sources)).ToDictionary(c => c.Node.Id, StringComparer.Ordinal);
        foreach (var node in order)
        {
            nodes[node.Id] = checkedSources.GetValueOrDefault(node.Id)
                ?? await CheckNodeAsync(node, frame, parameters.Values, [.. links.To(node.Id)], nodes, cancellation);
            remarks.AddRange(nodes[node.Id].Context.Remarks);
        }
        return new ScenarioCheck(remarks, [.. order.Select(n => nodes[n.Id])], parameters.Values) { Links = links, Flat = flat };
    }

    private async Task<NodeCheck> CheckNodeAsync(
        ScenarioNode node, RunFrame frame, IReadOnlyDictionary<string, JsonNode> parameters,
        IReadOnlyList<Link> links, Dictionary<string, NodeCheck> above, CancellationToken cancellation)
    {
        var type = environment.Catalog.Find(node.Type)!;
        var inputs = links.ToLookup(l => l.To.Port, l => above[l.From.Node].Outputs.GetValueOrDefault(l.From.Port), StringComparer.Ordinal);
        var reading = new NodeSettings(type, node, port => CheckContext.Named(inputs[port]));
        try
        {
            reading.Read(WithVariables(parameters, links, above), frame.Scenario);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            reading.Remarks.Add(Explain(e, node));
        }
        var context = new CheckContext(node, reading.Values, inputs, frame, cancellation);
        reading.Remarks.ForEach(context.Add);
        if (!reading.IsUnfilled)
        {
            await CheckAsync(type, context);
        }
        var outputs = new Dictionary<string, Columns>(context.Outputs, StringComparer.Ordinal);
        if (type.Description.CanFail)
        {
            outputs[NodeDescription.ErrorPort] = ErrorTable.Columns;
        }
        return new NodeCheck(node, type, reading.Values, outputs, reading.IsUnfilled || HasErrors(context), context);
    }

    private async Task CheckAsync(NodeType type, CheckContext context)
    {
        try
        {
            await (Sources?.CheckAsync(type, context) ?? type.CheckAsync(context).AsTask());
        }
        catch (FlowException e)
        {
            e.Remarks.ToList().ForEach(context.Add);
        }
        catch (Exception e) when (!context.Cancellation.IsCancellationRequested)
        {
            // A node may stumble over what it was told is wrong.
            if (RunRemarks.IsExpected(e) || !HasErrors(context))
            {
                context.Add(Explain(e, context.Node));
            }
        }
    }

    private Remark Explain(Exception e, ScenarioNode node)
    {
        if (!RunRemarks.IsExpected(e))
        {
            onDefect?.Invoke(e, node.Id);
        }
        return RunRemarks.Of(e);
    }

    private static bool HasErrors(CheckContext context) => context.Remarks.Any(r => r.Severity == Severity.Error);

    private static IReadOnlyDictionary<string, JsonNode> WithVariables(
        IReadOnlyDictionary<string, JsonNode> parameters, IEnumerable<Link> links, Dictionary<string, NodeCheck> above)
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
