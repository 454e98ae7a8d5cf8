using System.Net;
using System.Text.Json.Nodes;

namespace RfmFlows.Sandbox.Wire;

/// <summary>Reads `a=1&amp;b[c]=2&amp;d[]=3` (a form body or a query) into nested JSON, as PHP does.</summary>
internal static class FormText
{
    private const int DeepestNesting = 16;

    public static JsonObject Parse(string text)
    {
        var root = new JsonObject();
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=');
            var name = WebUtility.UrlDecode(at < 0 ? pair : pair[..at]);
            var value = at < 0 ? "" : WebUtility.UrlDecode(pair[(at + 1)..]);
            Set(root, Steps(name), value);
        }

        foreach (var name in root.Select(field => field.Key).ToList())
        {
            root[name] = ListsWhereNumbered(root[name]);
        }

        return root;
    }

    private static List<string> Steps(string name)
    {
        var open = name.IndexOf('[');
        if (open <= 0 || !name.EndsWith(']'))
        {
            return [name];
        }

        List<string> steps = [name[..open], .. name[(open + 1)..^1].Split("][")];
        return steps.Count <= DeepestNesting ? steps : throw ApiError.BadlyFormed();
    }

    private static void Set(JsonObject root, List<string> steps, string value)
    {
        var target = root;
        foreach (var step in steps.SkipLast(1))
        {
            var key = KeyIn(target, step);
            if (target[key] is not JsonObject inner)
            {
                target[key] = inner = new JsonObject();
            }

            target = inner;
        }

        target[KeyIn(target, steps[^1])] = value;
    }

    private static string KeyIn(JsonObject target, string step) => step.Length > 0 ? step : target.Count.ToString();

    private static JsonNode? ListsWhereNumbered(JsonNode? node)
    {
        if (node is not JsonObject fields)
        {
            return node?.DeepClone();
        }

        var inner = fields.Select(field => (field.Key, Value: ListsWhereNumbered(field.Value))).ToList();
        if (inner.Select((field, index) => field.Key == index.ToString()).All(matches => matches))
        {
            return new JsonArray([.. inner.Select(field => field.Value)]);
        }

        return new JsonObject(inner.Select(field => KeyValuePair.Create(field.Key, field.Value)));
    }
}
