using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Sandbox.Tests.Support;

/// <summary>Tells the keys and types of JSON, such as {result:bool,data:[{id:int}]}; of a list its first element counts.</summary>
internal static class Shape
{
    public static string Of(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject fields => "{" + string.Join(",", fields.Select(field => $"{field.Key}:{Of(field.Value)}")) + "}",
        JsonArray list => list.Count == 0 ? "[]" : $"[{Of(list[0])}]",
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.Number => node.ToJsonString().Contains('.') ? "number" : "int",
            _ => "bool",
        },
    };
}
