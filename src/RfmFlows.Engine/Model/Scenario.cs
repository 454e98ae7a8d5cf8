using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>A directed acyclic graph of nodes with its parameters: what a scenario file of format 1 holds.</summary>
public sealed record Scenario
{
    /// <summary>The format that this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Lower-case letters, digits and dashes; names the scenario in the store.</summary>
    public required string Id { get; init; }

    public LocalText Title { get; init; } = LocalText.Empty;

    /// <summary>What the scenario is for and what it does, for people who choose a recipe.</summary>
    public LocalText Story { get; init; } = LocalText.Empty;

    /// <summary>IANA name of the zone in which days begin and timers tick; UTC by default.</summary>
    public string TimeZone { get; init; } = "UTC";

    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    public IReadOnlyList<ScenarioNode> Nodes { get; init; } = [];

    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>What only the page needs (notes, colours, view); kept as it is.</summary>
    public JsonObject? Designer { get; init; }

    public ScenarioNode? Node(string id) => Nodes.FirstOrDefault(n => n.Id == id);
}
