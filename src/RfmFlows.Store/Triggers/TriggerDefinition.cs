using System.Text.Json.Nodes;

namespace RfmFlows.Store;

/// <summary>A trigger node of a version that is being published.</summary>
/// <param name="Node">The node's id.</param>
/// <param name="Settings">The node's settings with parameters put in.</param>
public sealed record TriggerDefinition(string Node, TriggerKind Kind, JsonObject Settings)
{
    /// <summary>The HTTP method in capitals; null for other kinds.</summary>
    public string? Method { get; init; }

    /// <summary>The path that requests come in on; with the method unique among all scenarios. Null for other kinds.</summary>
    public string? Path { get; init; }
}
