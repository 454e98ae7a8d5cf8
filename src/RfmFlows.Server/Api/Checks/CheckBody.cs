using System.Text.Json.Nodes;

namespace RfmFlows.Server.Api;

/// <summary>What to check: a stored scenario by id, or a scenario in full.</summary>
internal sealed record CheckBody
{
    public string? ScenarioId { get; init; }

    /// <summary>A published version; null means the draft.</summary>
    public int? Version { get; init; }

    public JsonObject? Scenario { get; init; }

    /// <summary>Values of parameters; those that are absent take their defaults.</summary>
    public IReadOnlyDictionary<string, JsonNode>? Parameters { get; init; }

    /// <summary>Today in the scenario's time zone by default.</summary>
    public DateOnly? AsOf { get; init; }

    public RunBody ToRun() => new() { ScenarioId = ScenarioId, Version = Version, Scenario = Scenario, Parameters = Parameters, AsOf = AsOf };
}
