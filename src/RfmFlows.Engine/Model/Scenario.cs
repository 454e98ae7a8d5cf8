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

    /// <summary>Between <see cref="Nodes"/>; those inside a submodel are its own.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>What only the page needs (notes, colours, view); kept as it is.</summary>
    public JsonObject? Designer { get; init; }

    /// <summary>The nodes at every depth; a submodel comes before those inside it.</summary>
    public IEnumerable<ScenarioNode> AllNodes => Within(Nodes);

    /// <summary>A node at any depth.</summary>
    public ScenarioNode? Node(string id) => AllNodes.FirstOrDefault(n => n.Id == id);

    /// <summary>The links between ordinary nodes at every depth, drawn through the borders of submodels.</summary>
    public IReadOnlyList<Link> FlatLinks => new FlatScenario(this).Links;

    /// <summary>The day of an instant where the scenario is at home.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);

    private static IEnumerable<ScenarioNode> Within(IEnumerable<ScenarioNode> nodes) => nodes.SelectMany(n => Within(n.Submodel?.Nodes ?? []).Prepend(n));
}
