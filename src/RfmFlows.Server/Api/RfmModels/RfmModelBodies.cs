using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Another title for a model.</summary>
internal sealed record RenameRfmModelBody(LocalText Title);

/// <summary>What the next version of a model has in place of an earlier one; what is null stays.</summary>
/// <param name="Version">The version that is changed; it stays as it is.</param>
internal sealed record EditRfmModelBody(int Version)
{
    /// <summary>Ascending borders of recency, each belonging to the smaller values: days, or own cycles where recency is scored so.</summary>
    public IReadOnlyList<decimal>? R { get; init; }

    /// <summary>Ascending borders of frequency in purchases.</summary>
    public IReadOnlyList<decimal>? F { get; init; }

    /// <summary>Ascending borders of money.</summary>
    public IReadOnlyList<decimal>? M { get; init; }

    /// <summary>A segment map in full, with names, meanings and advice, as a scenario would hold it as an own map.</summary>
    public JsonObject? Map { get; init; }

    /// <summary>The day from which the new version holds; null: the day of the version that is changed.</summary>
    public DateOnly? AsOf { get; init; }
}
