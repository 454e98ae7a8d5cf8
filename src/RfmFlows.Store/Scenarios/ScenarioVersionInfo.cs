namespace RfmFlows.Store;

/// <summary>A line of a scenario's history.</summary>
public sealed record ScenarioVersionInfo
{
    public int Version { get; init; }

    public string PublishedBy { get; init; } = "";

    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>What the version is about, in the publisher's words; may be empty.</summary>
    public string Note { get; init; } = "";
}
