using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>
/// Names a node's outputs by everything that they follow from: type, version, settings, inputs, source fingerprint, and the as-of date where
/// the type uses it. Equal hashes mean equal tables.
/// </summary>
/// <param name="Settings">Hash of type, version, settings and engine.</param>
/// <param name="Inputs">Hash of what is linked to the inputs.</param>
/// <param name="Source">The source's folder and fingerprint, and the as-of date; null when the node must be computed anew each time.</param>
public sealed record ContentHash(string Settings, string Inputs, string? Source)
{
    // Raised when the engine itself changes what the same node gives.
    private const int EngineVersion = 2;

    /// <summary>The whole, as 32 hexadecimal digits. Unique to the run when the node must be computed anew.</summary>
    public string Of(string runId) => Digest($"{Settings}|{Inputs}|{Source ?? $"run {runId}"}");

    public bool IsReusable => Source is not null;

    /// <param name="fingerprint">Of a source: see <see cref="NodeType.FingerprintAsync"/>.</param>
    /// <param name="inputs">What is linked to each input, in an order that matters.</param>
    internal static ContentHash Compute(NodeCheck check, RunRequest request, string? fingerprint, IEnumerable<string> inputs, string dialect)
    {
        var description = check.Type.Description;
        // Relative paths begin at the folder, so the same settings may mean another file there.
        var source = check.Type.EffectOf(check.Settings) switch
        {
            Effect.None => "",
            Effect.Import when fingerprint is not null => $"{request.Folder}|{fingerprint}",
            _ => null,
        };
        if (source is not null && description.UsesAsOf)
        {
            source += $"|{request.AsOf:yyyy-MM-dd}";
        }
        return new ContentHash(
            Digest(Text(check.Type, check.Settings, request.Scenario, dialect)),
            Digest(string.Join('|', inputs)),
            source);
    }

    /// <summary>Names what the check of a source finds. Another build of the program may find something else.</summary>
    internal static string OfCheck(NodeType type, CheckContext check, string fingerprint) =>
        Digest($"{type.GetType().Module.ModuleVersionId:N}|{Text(type, check.Settings, check.Scenario, check.Sql.Name)}|{fingerprint}");

    private static string Text(NodeType type, SettingValues settings, Scenario scenario, string dialect) =>
        $"{EngineVersion}|{dialect}|{type.Description.Id}|{type.Description.Version}|{scenario.TimeZone}|{Canonical(settings.Json)}";

    // Settings in another order are the same settings.
    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject json => "{" + string.Join(',', json.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"\"{JsonEncodedText.Encode(p.Key)}\":{Canonical(p.Value)}")) + "}",
        JsonArray array => "[" + string.Join(',', array.Select(Canonical)) + "]",
        _ => node?.ToJsonString() ?? "null",
    };

    internal static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
