using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>A node on the canvas.</summary>
/// <param name="Id">Unique in the scenario; letters, digits, dash and underscore.</param>
/// <param name="Type">The node type's id, for example <c>rows.filter</c>. An unknown type is kept with all its settings.</param>
/// <param name="Version">The version of the type that the settings were written for.</param>
public sealed record ScenarioNode(string Id, string Type, int Version, JsonObject Settings)
{
    /// <summary>The caption; empty means the type's title.</summary>
    public LocalText Title { get; init; } = LocalText.Empty;

    public string Note { get; init; } = "";

    /// <summary>Position on the canvas in pixels, or null for automatic layout.</summary>
    public (double X, double Y)? At { get; init; }

    /// <summary>A disabled node and everything below it are left out of runs.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How a failed attempt is repeated; null means not at all.</summary>
    public Retry? Retry { get; init; }

    /// <summary>The graph inside; null for a node of any type but <see cref="Engine.Submodel.Type"/>.</summary>
    public Submodel? Submodel { get; init; }
}

/// <summary>Repeats a failed node.</summary>
/// <param name="Times">Further attempts after the first, 1 to 10.</param>
/// <param name="PauseSeconds">Seconds before the next attempt, doubled each time; 0 to 3600.</param>
public sealed record Retry(int Times, int PauseSeconds);
