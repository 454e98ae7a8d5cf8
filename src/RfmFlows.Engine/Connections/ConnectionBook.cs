using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>The ways outside that scenarios name, and whether they can be gone.</summary>
public sealed class ConnectionBook(FlowEnvironment environment)
{
    /// <summary>The nodes of a scenario that open a way outside, with its parameters at their defaults.</summary>
    public IReadOnlyList<ConnectionUse> ConnectionsOf(Scenario scenario)
    {
        var values = ParameterValues.Resolve(scenario, new Dictionary<string, JsonNode>(), []).Values;
        return [.. scenario.Nodes.SelectMany(n => environment.Catalog.Find(n.Type) is { } type and IConnects way ? [Use(scenario, n, type, way, values)] : Array.Empty<ConnectionUse>())];
    }

    /// <summary>The names of all secrets that a scenario needs, by its nodes and by its parameters, sorted.</summary>
    public IReadOnlyList<string> SecretsOf(Scenario scenario)
    {
        var values = ParameterValues.Resolve(scenario, new Dictionary<string, JsonNode>(), []).Values;
        var ofNodes = scenario.Nodes.SelectMany(n => environment.Catalog.Find(n.Type) is { } type ? SecretsOf(Read(scenario, n, type, values).Values, type.Description.Settings) : []);
        var ofParameters = scenario.Parameters.Where(p => p.Type == ParameterType.Secret && values.ContainsKey(p.Name)).Select(p => values[p.Name].ToString());
        return [.. ofNodes.Concat(ofParameters).Where(s => s.Length > 0).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Goes the way that a node opens; nothing is sent or written.</summary>
    /// <param name="given">Values of parameters; those that are absent take their defaults.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <returns>What answered.</returns>
    /// <exception cref="FlowException">RF1070: the node opens no way; its settings are wrong; nobody is there, or the credentials do not open.</exception>
    public async Task<LocalText> TryAsync(
        Scenario scenario, string node, IReadOnlyDictionary<string, JsonNode> given, DateOnly asOf, string folder, CancellationToken cancellation)
    {
        if (scenario.Nodes.FirstOrDefault(n => n.Id == node) is not { } found || environment.Catalog.Find(found.Type) is not ({ } type and IConnects way))
        {
            throw new FlowException(ConnectionBookRemarks.NoConnection(node));
        }
        var reading = Read(scenario, found, type, ParameterValues.Resolve(scenario, given, []).Values);
        var names = way.WaySettings.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var wrong = reading.Remarks.Where(r => r.Severity == Severity.Error && r.Setting is { } setting && names.Contains(setting.Split('.', '[')[0])).ToList();
        if (wrong.Count > 0)
        {
            throw new FlowException([.. wrong.Select(r => r with { Node = node })]);
        }
        var frame = new RunFrame(scenario, asOf, folder, environment);
        return await way.TryAsync(new CheckContext(found, reading.Values, Array.Empty<int>().ToLookup(_ => "", _ => (Columns?)null), frame, cancellation));
    }

    private static ConnectionUse Use(Scenario scenario, ScenarioNode node, NodeType type, IConnects way, IReadOnlyDictionary<string, JsonNode> values)
    {
        var settings = Read(scenario, node, type, values).Values;
        return new ConnectionUse(node, way.Target(settings), SecretsOf(settings, way.WaySettings));
    }

    private static NodeSettings Read(Scenario scenario, ScenarioNode node, NodeType type, IReadOnlyDictionary<string, JsonNode> values)
    {
        var reading = new NodeSettings(type, node, _ => null);
        reading.Read(values, scenario);
        return reading;
    }

    private static IReadOnlyList<string> SecretsOf(SettingValues values, IReadOnlyList<Setting> settings) =>
        [.. settings.OfType<SecretSetting>().Where(values.Shows).Select(values.Get).Where(s => s.Length > 0).Distinct().Order(StringComparer.Ordinal)];
}
