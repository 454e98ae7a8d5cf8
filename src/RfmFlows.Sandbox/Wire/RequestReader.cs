using System.Text;
using System.Text.Json.Nodes;

namespace RfmFlows.Sandbox.Wire;

/// <summary>Gathers a call's arguments from query and body, in all the encodings that official clients use.</summary>
internal static class RequestReader
{
    /// <param name="request">The request; its body is read to the end.</param>
    /// <param name="bodyOnGet">Whether the body of a GET counts.</param>
    /// <returns>The arguments by name, and the body when it is a bare array.</returns>
    public static async Task<(Fields Fields, JsonArray? List)> ReadAsync(HttpRequest request, bool bodyOnGet)
    {
        var values = Query(request.QueryString.Value);
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = (await reader.ReadToEndAsync(request.HttpContext.RequestAborted)).Trim();
        if (text.Length == 0 || (!bodyOnGet && HttpMethods.IsGet(request.Method)))
        {
            return (new Fields(values), null);
        }

        var body = text[0] is '{' or '[' || IsJson(request) ? Loose.Json(text) : FormText.Parse(text);
        if (body is JsonObject fields)
        {
            foreach (var (name, value) in fields)
            {
                values[name] = value?.DeepClone();
            }
        }

        return (new Fields(values), body as JsonArray);
    }

    private static JsonObject Query(string? query)
    {
        var text = query is { Length: > 1 } ? query[1..] : "";
        var plain = Uri.UnescapeDataString(text);

        // One official client puts the whole JSON text where the query belongs.
        return plain.StartsWith('{') && Loose.Json(plain) is JsonObject whole ? whole : FormText.Parse(text);
    }

    private static bool IsJson(HttpRequest request) =>
        request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;
}
