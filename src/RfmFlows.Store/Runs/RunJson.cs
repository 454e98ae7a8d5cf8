using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>The parts of runs that are kept as JSON.</summary>
internal static class RunJson
{
    private static readonly JsonSerializerOptions Options = new(ScenarioJson.Readable)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(RunJsonTypes.Default, new DefaultJsonTypeInfoResolver()),
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static string WriteTargets(IEnumerable<PortRef> targets) => Write(targets.Select(t => t.ToString()));

    public static IReadOnlyList<PortRef> ReadTargets(string json) => [.. Read<string[]>(json).Select(ReadPort)];

    public static string WriteExports(IEnumerable<PortExport> exports) => Write(exports.Select(e => new ExportText(e.Port.ToString(), e.Path)));

    public static IReadOnlyList<PortExport> ReadExports(string json) => [.. Read<ExportText[]>(json).Select(e => new PortExport(ReadPort(e.Port), e.Path))];

    public static IReadOnlyDictionary<string, JsonNode> ReadNodes(string json) => Read<Dictionary<string, JsonNode>>(json);

    private static PortRef ReadPort(string text) => PortRef.TryParse(text, out var port) ? port : throw new JsonException($"'{text}' is no port");

    internal sealed record ExportText(string Port, string Path);
}
