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
    /// <summary>The links between <see cref="Nodes"/>.</summary>
    internal LinkMap Links { get; init; } = new([]);

    /// <summary>The scenario without its submodels.</summary>
    internal FlatScenario? Flat { get; init; }

    /// <summary>The columns at the ports of submodels, which are those of the nodes behind them: <c>submodel.port</c>, and <c>submodel:inputs.port</c> inside.</summary>
    public IEnumerable<(PortRef Port, Columns Columns)> Borders() =>
        from name in Flat?.Names() ?? []
        let columns = Node(name.Output.Node)?.Outputs.GetValueOrDefault(name.Output.Port)
        where columns is not null
        select (name.Name, columns);

    public bool HasErrors => Remarks.Any(r => r.Severity == Severity.Error);

    public NodeCheck? Node(string id) => _byId.GetValueOrDefault(id);

    private readonly Dictionary<string, NodeCheck> _byId = Nodes.ToDictionary(n => n.Node.Id, StringComparer.Ordinal);
}

/// <summary>What is known of one node.</summary>
/// <param name="Settings">Settings brought up to the type's version, with parameters put in.</param>
/// <param name="Outputs">The columns of each table output; a port that is absent has unknown columns.</param>
/// <param name="HasErrors">The node cannot run: it has errors of its own, or needs a parameter that has no value.</param>
/// <param name="Context">What the node was checked with, for its fingerprint.</param>
public sealed record NodeCheck(
    ScenarioNode Node, NodeType Type, SettingValues Settings, IReadOnlyDictionary<string, Columns> Outputs, bool HasErrors, CheckContext Context)
{
    /// <summary>Columns that the form offers besides those of links, by the port that settings name; see <see cref="CheckContext.Offer"/>.</summary>
    public IReadOnlyDictionary<string, Columns> Offers => Context.Offers;

    /// <summary>The node acts outside, so that nothing can stand in for running it.</summary>
    internal bool Acts => Type.EffectOf(Settings) is Effect.Write or Effect.Send;
}
