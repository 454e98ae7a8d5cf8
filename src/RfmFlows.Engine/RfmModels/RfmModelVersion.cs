using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>A model as it was saved once; it never changes.</summary>
/// <param name="Version">Counted from 1 within the model.</param>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="Content">What it is.</param>
public sealed record RfmModelVersion(int Version, DateTimeOffset SavedAt, RfmModelContent Content)
{
    /// <summary>The day from which on it holds.</summary>
    public DateOnly AsOf => Content.AsOf;

    /// <summary>Borders, scales, method and map, as the nodes that use models write them.</summary>
    public JsonObject Definition => Content.Definition;
}
