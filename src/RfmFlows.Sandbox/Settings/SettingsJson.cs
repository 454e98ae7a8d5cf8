using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RfmFlows.Sandbox.Settings;

/// <summary>Settings as JSON: camel case, unknown names refused, partial changes merged.</summary>
internal static class SettingsJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string Write(SandboxSettings settings) => JsonSerializer.Serialize(settings, Options);

    /// <summary>The settings with those values changed that the text names.</summary>
    /// <exception cref="SettingsFormatException">The text is not JSON, names something unknown or a value that makes no sense.</exception>
    public static SandboxSettings Merge(SandboxSettings current, string changes)
    {
        try
        {
            var merged = JsonSerializer.SerializeToNode(current, Options)!.AsObject();
            Overlay(merged, JsonNode.Parse(changes) as JsonObject ?? throw new SettingsFormatException(["A JSON object is expected."]));
            var settings = merged.Deserialize<SandboxSettings>(Options)!;
            return SettingsCheck.Remarks(settings) is { Count: > 0 } remarks ? throw new SettingsFormatException(remarks) : settings;
        }
        catch (JsonException error)
        {
            throw new SettingsFormatException([error.Message]);
        }
    }

    /// <summary>Whether changes that were merged say anything about the named setting.</summary>
    public static bool Names(string changes, string name) => JsonNode.Parse(changes)!.AsObject().ContainsKey(name);

    private static void Overlay(JsonObject target, JsonObject changes)
    {
        foreach (var (name, value) in changes)
        {
            if (value is JsonObject inner && target[name] is JsonObject nested && name != "body")
            {
                Overlay(nested, inner);
            }
            else
            {
                target[name] = value?.DeepClone();
            }
        }
    }
}
