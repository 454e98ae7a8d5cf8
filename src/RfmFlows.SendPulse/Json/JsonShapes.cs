using System.Globalization;
using System.Text.Json;

namespace RfmFlows.SendPulse;

/// <summary>The API's answers come in more shapes than its documents say: here they are brought to one.</summary>
internal static class JsonShapes
{
    private static readonly string[] EnvelopeNames = ["data", "result", "success", "message", "error_code", "is_error"];

    /// <summary>What lies inside any number of <c>data</c> envelopes.</summary>
    public static JsonElement Unwrap(JsonElement element)
    {
        while (element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty("data", out var inner)
            && element.EnumerateObject().All(p => EnvelopeNames.Contains(p.Name)))
        {
            element = inner;
        }

        return element;
    }

    /// <summary>One object, also where it comes as the only item of an array; null for an empty array or null.</summary>
    public static JsonElement? Single(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.GetArrayLength() == 0 ? null : Single(element[0]),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => element,
    };

    /// <summary>The items of a list, also where it comes as null, as a single object or as an object with numbers for names.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray(),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        JsonValueKind.Object when element.EnumerateObject().All(p => IsNumber(p.Name)) => element.EnumerateObject().Select(p => p.Value),
        _ => [element],
    };

    /// <summary>The entries of a map, also where an empty one comes as an empty array.</summary>
    public static IEnumerable<JsonProperty> Properties(JsonElement element)
        => Single(element) is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject() : [];

    /// <summary>The first of the named properties that holds a whole number, as number or as text.</summary>
    public static long? Integer(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var value) && LenientNumber.Read<long>(value) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>A flag, as boolean, 0 or 1, or their texts; null where there is none.</summary>
    public static bool? Flag(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Flag(value) : null;

    public static bool? Flag(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetDouble() != 0,
        JsonValueKind.String => Flag(value.GetString()!),
        _ => null,
    };

    /// <summary>A value as text; null for null, and for what is no single value.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>A named value as text.</summary>
    public static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Text(value) : null;

    private static bool? Flag(string text) => text.Trim().ToLowerInvariant() switch
    {
        "1" or "true" or "yes" or "on" => true,
        "0" or "false" or "no" or "off" or "" => false,
        _ => null,
    };

    private static bool IsNumber(string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
