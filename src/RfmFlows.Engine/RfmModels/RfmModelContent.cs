using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>What is to become the next version of a model.</summary>
/// <param name="AsOf">The day that it was made for; it holds from then on.</param>
/// <param name="Customers">How many customers were scored when it was made.</param>
/// <param name="Definition">Borders, scales, method and map, as the nodes that use models write them.</param>
/// <param name="RunId">The run that made it; null for one that was edited by hand.</param>
public sealed record RfmModelContent(DateOnly AsOf, long Customers, JsonObject Definition, string? RunId = null);
