using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>The parts of runs that are kept as JSON. Written and read by hand for the reason that <see cref="ColumnsJson"/> gives.</summary>
internal static class RunJson
{
    public static string Text(JsonNode json) => json.ToJsonString(ScenarioJson.Readable);

    public static JsonArray List(string text) => JsonNode.Parse(text)!.AsArray();

    public static string WriteTargets(IEnumerable<PortRef> targets) => Text(new JsonArray([.. targets.Select(t => JsonValue.Create(t.ToString()))]));

    public static IReadOnlyList<PortRef> ReadTargets(string text) => [.. List(text).Select(t => ReadPort((string)t!))];

    public static string WriteExports(IEnumerable<PortExport> exports) =>
        Text(new JsonArray([.. exports.Select(e => new JsonObject { ["port"] = e.Port.ToString(), ["path"] = e.Path })]));

    public static IReadOnlyList<PortExport> ReadExports(string text) =>
        [.. List(text).Select(e => new PortExport(ReadPort((string)e!["port"]!), (string)e["path"]!))];

    public static string WriteNodes(IReadOnlyDictionary<string, JsonNode> values) =>
        Text(new JsonObject(values.Select(v => KeyValuePair.Create(v.Key, (JsonNode?)v.Value.DeepClone()))));

    public static IReadOnlyDictionary<string, JsonNode> ReadNodes(string text) =>
        JsonNode.Parse(text)!.AsObject().ToDictionary(v => v.Key, v => v.Value!.DeepClone(), StringComparer.Ordinal);

    public static string WriteTallies(IReadOnlyDictionary<string, long> tallies) =>
        Text(new JsonObject(tallies.Select(t => KeyValuePair.Create(t.Key, (JsonNode?)t.Value))));

    public static IReadOnlyDictionary<string, long> ReadTallies(string text) =>
        JsonNode.Parse(text)!.AsObject().ToDictionary(t => t.Key, t => (long)t.Value!, StringComparer.Ordinal);

    private static PortRef ReadPort(string text) => PortRef.TryParse(text, out var port) ? port : throw new JsonException($"'{text}' is no port");
}
