using System.Text.Json.Nodes;

namespace RfmFlows.Server.Api;

/// <summary>Conditions whose customers are to be counted.</summary>
/// <param name="Conditions">Comparisons, and questions <c>bought</c>, <c>member</c> and <c>message</c>, joined by <c>all</c>, <c>any</c> and <c>not</c>; empty for everybody.</param>
/// <param name="AsOf">Today by default.</param>
internal sealed record SegmentCountBody(JsonObject Conditions, DateOnly? AsOf = null);
