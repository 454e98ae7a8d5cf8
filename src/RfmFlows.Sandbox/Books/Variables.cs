using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Books;

/// <summary>A contact's variables: kept as an object name to value, sent and shown as that or as a list of {name, type, value}.</summary>
internal static partial class Variables
{
    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    /// <summary>Reads either form. A declared number becomes one.</summary>
    public static JsonObject Read(JsonNode? node) => Loose.Unpack(node) switch
    {
        null => [],
        JsonObject named => new JsonObject(named.Where(entry => entry.Value is JsonValue)
            .Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, entry.Value!.DeepClone()))),
        JsonArray list => ReadList(list),
        _ => throw ApiError.MustBe("variables", "array"),
    };

    /// <summary>Overlays the old variables with the new ones.</summary>
    public static JsonObject Merge(JsonObject old, JsonObject changes)
    {
        foreach (var (name, value) in changes)
        {
            old[name] = value?.DeepClone();
        }

        return old;
    }

    public static IEnumerable<object> AsList(JsonObject variables) =>
        variables.Select(entry => new { name = entry.Key, type = TypeOf(entry.Value), value = entry.Value });

    public static string TypeOf(JsonNode? value) => value switch
    {
        JsonValue number when number.GetValueKind() == JsonValueKind.Number => "number",
        _ => Loose.Text(value) is { } text && Date().IsMatch(text) ? "date" : "string",
    };

    /// <summary>The phone among the variables, as digits; null when there is none.</summary>
    public static string? Phone(JsonObject variables) =>
        variables.FirstOrDefault(entry => string.Equals(entry.Key, "phone", StringComparison.OrdinalIgnoreCase)).Value is { } value
            ? PhoneSyntax.Digits(Loose.Text(value))
            : null;

    private static JsonObject ReadList(JsonArray list)
    {
        var result = new JsonObject();
        foreach (var entry in list)
        {
            var fields = entry as JsonObject ?? throw ApiError.Invalid("variables");
            var name = Loose.Text(fields["name"]) is { Length: > 0 } given ? given : throw ApiError.Missing("variables.name");
            result[name] = Typed(Loose.Text(fields["type"]), fields["value"]);
        }

        return result;
    }

    private static JsonNode? Typed(string? type, JsonNode? value) =>
        type == "number" && decimal.TryParse(Loose.Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : value?.DeepClone();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$")]
    private static partial Regex Date();
}
