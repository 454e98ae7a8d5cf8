using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>
/// The graph inside a node of the type <see cref="Type"/>. It has no meaning of its own: its nodes are checked and run as if they stood among
/// those outside, joined through its ports. Ids are unique in the whole scenario, so folding nodes changes none of what is known of them.
/// </summary>
public sealed record Submodel
{
    /// <summary>The type that a node with a graph inside is written with. No node type can take it: theirs have a dot.</summary>
    public const string Type = "submodel";

    /// <summary>How many submodels may lie within each other.</summary>
    public const int MaxDepth = 16;

    public IReadOnlyList<SubmodelPort> Inputs { get; init; } = [];

    public IReadOnlyList<SubmodelPort> Outputs { get; init; } = [];

    public IReadOnlyList<ScenarioNode> Nodes { get; init; } = [];

    /// <summary>Links between the nodes inside. An end without a node, <c>.port</c>, is a port of the submodel itself.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>What only the page needs (notes, where the ports stand); kept as it is.</summary>
    public JsonObject? Designer { get; init; }
}
