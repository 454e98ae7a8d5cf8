using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>JSON values as the texts that people write for them.</summary>
internal static class JsonText
{
    /// <summary>A text as it is, anything else as JSON: <c>true</c>, <c>12.5</c>.</summary>
    public static string Plain(this JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.Deserialize<string>()! : value.ToJsonString(ScenarioJson.Readable);
}
