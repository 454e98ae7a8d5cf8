using System.Text.Json;

namespace RfmFlows.SendPulse;

/// <summary>Finds the error in an answer, in whichever of the API's shapes it comes.</summary>
internal static class ApiErrorReader
{
    private static readonly string[] MessageNames = ["message", "error_description", "error"];

    /// <summary>The error of a successful-looking answer; null if it is none.</summary>
    public static ApiError? InSuccess(JsonElement root, bool falseIsAnAnswer)
        => IsFailure(root, falseIsAnAnswer) ? Read(root) : null;

    /// <summary>What an answer with an error status tells; null if it tells nothing.</summary>
    public static ApiError? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return root.ValueKind == JsonValueKind.Array ? new ApiError(null, "") : null;
        }

        var message = MessageNames.Select(name => Text(root, name)).FirstOrDefault(text => text.Length > 0) ?? "";
        var code = JsonShapes.Integer(root, "error_code");
        return code is null && message.Length == 0 && root.TryGetProperty("data", out var inner) && inner.ValueKind == JsonValueKind.Object
            ? Read(inner)
            : new ApiError(code, Redactor.Clean(message));
    }

    private static bool IsFailure(JsonElement root, bool falseIsAnAnswer)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var result = JsonShapes.Flag(root, "result");
        if (JsonShapes.Flag(root, "is_error") == true
            || JsonShapes.Flag(root, "success") == false
            || (result == false && !falseIsAnAnswer)
            || (result != true && (JsonShapes.Integer(root, "error_code") is > 0 || Text(root, "error").Length > 0)))
        {
            return true;
        }

        return root.TryGetProperty("data", out var data) && data.ValueKind switch
        {
            JsonValueKind.Object => JsonShapes.Flag(data, "result") == false && !falseIsAnAnswer,
            JsonValueKind.Array => data.GetArrayLength() == 1 && data[0].ValueKind == JsonValueKind.False,
            JsonValueKind.False => true,
            _ => false,
        };
    }

    private static string Text(JsonElement root, string name) => !root.TryGetProperty(name, out var value)
        ? ""
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Object or JsonValueKind.Array => value.GetRawText(),
            _ => "",
        };
}
