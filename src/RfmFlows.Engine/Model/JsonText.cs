using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>JSON values as the texts that people write for them.</summary>
internal static class JsonText
{
    /// <summary>A text as it is, anything else as JSON: <c>true</c>, <c>12.5</c>.</summary>
    public static string Plain(this JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.Take<string>()! : value.ToJsonString(ScenarioJson.Readable);

    /// <summary>The value as a simple type.</summary>
    /// <exception cref="JsonException">It is of another kind, or does not fit.</exception>
    // What was read from a file is taken as it stands; finding out about a type by reflection would be part of each run's start.
    public static T? Take<T>(this JsonNode value) => value is JsonValue simple && simple.TryGetValue<T>(out var taken) ? taken : value.Deserialize<T>();
}
