using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Nodes.Tests.Golden;

/// <summary>Writes JSON the way people write flows: what fits a line stays on one.</summary>
internal static class GoldenJson
{
    private const int Width = 130;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Write(node, 0, text);
        return text.Append('\n').ToString();
    }

    private static void Write(JsonNode? node, int depth, StringBuilder text)
    {
        var line = Flat(node);
        if (node is not (JsonObject or JsonArray) || (depth > 0 && line.Length + (2 * depth) <= Width))
        {
            text.Append(line);
            return;
        }
        var inside = new string(' ', 2 * (depth + 1));
        var parts = node is JsonObject json ? json.Select(p => (Name: $"{Flat(p.Key)}: ", p.Value)) : ((JsonArray)node).Select(v => (Name: "", Value: v));
        text.Append(node is JsonObject ? '{' : '[');
        var separator = "\n";
        foreach (var (name, value) in parts)
        {
            text.Append(separator).Append(inside).Append(name);
            Write(value, depth + 1, text);
            separator = ",\n";
        }
        text.Append('\n').Append(' ', 2 * depth).Append(node is JsonObject ? '}' : ']');
    }

    private static string Flat(JsonNode? node) => node switch
    {
        JsonObject json => $"{{{string.Join(", ", json.Select(p => $"{Flat(p.Key)}: {Flat(p.Value)}"))}}}",
        JsonArray array => $"[{string.Join(", ", array.Select(Flat))}]",
        _ => node?.ToJsonString(Plain) ?? "null",
    };
}
