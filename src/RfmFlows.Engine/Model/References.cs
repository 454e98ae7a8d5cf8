using System.Text;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>
/// <c>${name}</c> inside texts: a text that is nothing else takes the value with its type; within a longer text the value is written in.
/// <c>$${</c> stands for itself.
/// </summary>
public static class References
{
    /// <summary>The names that a value refers to, at any depth.</summary>
    public static IEnumerable<string> In(JsonNode? value) => value switch
    {
        JsonObject json => json.SelectMany(p => In(p.Value)),
        JsonArray array => array.SelectMany(In),
        JsonValue text when text.TryGetValue<string>(out var s) => Parts(s).Where(p => p.IsName).Select(p => p.Text),
        _ => [],
    };

    /// <summary>A copy with every reference replaced; a name without a value is told to <paramref name="unknown"/> and left as it is.</summary>
    public static JsonNode Fill(
        JsonNode value, IReadOnlyDictionary<string, JsonNode> values, Action<string, IReadOnlyCollection<string>> unknown)
    {
        switch (value)
        {
            case JsonObject json:
                return new JsonObject(json.Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : Fill(p.Value, values, unknown))));
            case JsonArray array:
                return new JsonArray([.. array.Select(item => item is null ? null : Fill(item, values, unknown))]);
            case JsonValue text when text.TryGetValue<string>(out var s):
                return FillText(s, values, unknown);
            default:
                return value.DeepClone();
        }
    }

    private static JsonNode FillText(string text, IReadOnlyDictionary<string, JsonNode> values, Action<string, IReadOnlyCollection<string>> unknown)
    {
        var parts = Parts(text).ToList();
        if (parts is [{ IsName: true } only] && values.TryGetValue(only.Text, out var whole))
        {
            return whole.DeepClone();
        }
        var filled = new StringBuilder();
        foreach (var part in parts)
        {
            if (!part.IsName)
            {
                filled.Append(part.Text);
            }
            else if (values.TryGetValue(part.Text, out var value))
            {
                filled.Append(value.Plain());
            }
            else
            {
                unknown(part.Text, [.. values.Keys]);
                filled.Append("${").Append(part.Text).Append('}');
            }
        }
        return filled.ToString();
    }

    private static IEnumerable<(string Text, bool IsName)> Parts(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var at = text.IndexOf("${", start, StringComparison.Ordinal);
            var end = at < 0 ? -1 : text.IndexOf('}', at);
            if (at > start && text[at - 1] == '$')
            {
                yield return (text[start..(at - 1)] + "${", false);
                start = at + 2;
            }
            else if (end < 0)
            {
                break;
            }
            else
            {
                if (at > start)
                {
                    yield return (text[start..at], false);
                }
                yield return (text[(at + 2)..end], true);
                start = end + 1;
            }
        }
        if (start < text.Length || text.Length == 0)
        {
            yield return (text[start..], false);
        }
    }
}
