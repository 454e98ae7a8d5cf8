using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Triggers;

/// <summary>What a request brought to an HTTP trigger, as it is kept with the run.</summary>
/// <param name="Rows">Checked objects, one a row.</param>
/// <param name="Query">The values of the query by name.</param>
public sealed record HttpData(IReadOnlyList<JsonObject> Rows, IReadOnlyDictionary<string, JsonNode> Query)
{
    public JsonObject ToJson() => new()
    {
        ["rows"] = new JsonArray([.. Rows.Select(r => r.DeepClone())]),
        ["query"] = new JsonObject(Query.Select(q => KeyValuePair.Create(q.Key, (JsonNode?)q.Value.DeepClone()))),
    };

    internal static HttpData Of(JsonNode kept) => new(
        [.. kept["rows"]!.AsArray().Select(r => r!.AsObject())],
        kept["query"]!.AsObject().ToDictionary(q => q.Key, q => q.Value!, StringComparer.Ordinal));

    /// <summary>The rows of a sample body with the query's defaults; no rows for an empty sample.</summary>
    /// <exception cref="FlowException">The sample does not fit the columns.</exception>
    internal static HttpData Sample(string body, HttpSettings settings) => new(
        string.IsNullOrWhiteSpace(body) ? [] : HttpBody.Read(body, settings),
        settings.Query.ToDictionary(v => v.Name, v => (JsonNode)v.Default, StringComparer.Ordinal));
}
