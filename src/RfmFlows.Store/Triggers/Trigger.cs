using System.Text.Json.Nodes;

namespace RfmFlows.Store;

/// <summary>A trigger that is in force, known by scenario and node over all versions.</summary>
public sealed record Trigger
{
    public string ScenarioId { get; init; } = "";

    public string NodeId { get; init; } = "";

    /// <summary>The scenario version to run.</summary>
    public int Version { get; init; }

    public TriggerKind Kind { get; init; }

    public string? Method { get; init; }

    public string? Path { get; init; }

    /// <summary>A disarmed trigger is known, but starts nothing.</summary>
    public bool Armed { get; init; }

    /// <summary>
    /// Every scheduled instant up to this one has been started, queued or deliberately passed over; what is scheduled between it and now was missed.
    /// Publishing a new or changed trigger, and arming one, sets it to that moment.
    /// </summary>
    public DateTimeOffset HandledUntil { get; init; }

    public JsonObject SettingsJson => (JsonObject)JsonNode.Parse(Settings)!;

    internal string Settings { get; init; } = "{}";
}
