using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>What a scenario parameter holds.</summary>
public enum ParameterType
{
    Text,
    Integer,
    Number,
    Boolean,
    /// <summary>ISO 8601, <c>2026-10-31</c>.</summary>
    Date,
    /// <summary>Path of a file.</summary>
    File,
    /// <summary>Path of a folder.</summary>
    Folder,
    /// <summary>The name of a secret, never its value.</summary>
    Secret,
}

/// <summary>A value that is asked for when a scenario is run. Settings refer to it as <c>${name}</c>.</summary>
public sealed record Parameter(string Name, ParameterType Type)
{
    public LocalText Title { get; init; } = LocalText.Empty;

    public LocalText Help { get; init; } = LocalText.Empty;

    /// <summary>The value when none is given; may refer to other parameters. Null means that one must be given.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>The allowed values; empty means any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
