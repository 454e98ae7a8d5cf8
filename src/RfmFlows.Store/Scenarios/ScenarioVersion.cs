using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>A published version; it never changes.</summary>
public sealed record ScenarioVersion
{
    public string ScenarioId { get; init; } = "";

    /// <summary>Counted from 1.</summary>
    public int Version { get; init; }

    /// <summary>The text as ScenarioJson writes it.</summary>
    public string Json { get; init; } = "";

    public string PublishedBy { get; init; } = "";

    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>What the version is about, in the publisher's words; may be empty.</summary>
    public string Note { get; init; } = "";

    public Scenario Scenario => ScenarioJson.Read(Json);
}
