using System.Text.Json.Nodes;

namespace RfmFlows.Server.Api;

/// <summary>Borders to be tried, ascending; a value on a border belongs to the smaller ones. All axes have as many.</summary>
internal sealed record TrialBody(IReadOnlyList<decimal> R, IReadOnlyList<decimal> F, IReadOnlyList<decimal> M)
{
    /// <summary>The id of a built-in map or a map in full; null for no segments.</summary>
    public JsonNode? Map { get; init; }
}
