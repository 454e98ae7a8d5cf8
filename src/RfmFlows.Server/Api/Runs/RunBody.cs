using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>What to run. Either a stored scenario by id, or a scenario in full.</summary>
internal sealed record RunBody
{
    /// <summary>The id of a stored scenario.</summary>
    public string? ScenarioId { get; init; }

    /// <summary>Its published version; null means the draft in design mode and the newest version in production mode.</summary>
    public int? Version { get; init; }

    /// <summary>A scenario that is not stored, in full, in the place of an id.</summary>
    public JsonObject? Scenario { get; init; }

    /// <summary>Design by default: every port is kept, so that it can be looked at.</summary>
    public RunMode Mode { get; init; } = RunMode.Design;

    /// <summary>Values of parameters; those that are absent take their defaults.</summary>
    public IReadOnlyDictionary<string, JsonNode>? Parameters { get; init; }

    /// <summary>The day that the run is for; today in the scenario's time zone by default.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>All effects are captured; nothing is sent or written.</summary>
    public bool DryRun { get; init; }

    /// <summary>Ports to bring up to date, as <c>node.port</c>; none means the whole scenario.</summary>
    public IReadOnlyList<string>? Targets { get; init; }
}
