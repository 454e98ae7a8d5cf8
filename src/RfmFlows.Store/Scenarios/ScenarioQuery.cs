namespace RfmFlows.Store;

/// <summary>Which scenarios to list.</summary>
public sealed record ScenarioQuery
{
    /// <summary>Words that must all stand in the id, the title or the story, in any language and case.</summary>
    public string Search { get; init; } = "";

    /// <summary>Only this folder and those below it; null means everywhere.</summary>
    public string? Folder { get; init; }

    /// <summary>The deleted ones instead of the living.</summary>
    public bool Deleted { get; init; }

    public PageRequest Page { get; init; } = new();
}
