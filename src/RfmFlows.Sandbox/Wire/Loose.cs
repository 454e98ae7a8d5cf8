using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Sandbox.Wire;

/// <summary>Reads values as leniently as the vendor does: the official clients send one and the same field in several ways.</summary>
internal static class Loose
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="ApiError">The text is not JSON.</exception>
    public static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict);
        }
        catch (JsonException)
        {
            throw ApiError.BadlyFormed();
        }
    }

    /// <summary>Unpacks an array or object that came as a string, PHP-serialized or as JSON; "" counts as absent.</summary>
    public static JsonNode? Unpack(JsonNode? node)
    {
        if (node is not JsonValue value || !value.TryGetValue(out string? text))
        {
            return node;
        }

        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return null;
        }

        if (trimmed[0] is '[' or '{')
        {
            return Json(trimmed);
        }

        try
        {
            return PhpSerialized.LooksLike(trimmed) ? PhpSerialized.Parse(trimmed) : node;
        }
        catch (FormatException)
        {
            throw ApiError.BadlyFormed();
        }
    }

    /// <summary>The text of a string, number or boolean; null for anything else.</summary>
    public static string? Text(JsonNode? node) => node is not JsonValue value ? null
        : value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.True => "1",
            JsonValueKind.False => "0",
            JsonValueKind.Number => value.ToJsonString(),
            _ => null,
        };

    public static long? Integer(JsonNode? node) =>
        long.TryParse(Text(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? Flag(JsonNode? node) => Text(node)?.ToLowerInvariant() switch
    {
        "1" or "true" => true,
        "0" or "false" => false,
        _ => null,
    };

    /// <summary>Decodes base64 of UTF-8; line breaks inside are ignored, since one official client folds its lines.</summary>
    public static string? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
