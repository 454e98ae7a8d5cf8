using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>The name of a secret. The value is looked up when the node runs and never stands in a scenario.</summary>
public sealed class SecretSetting(string name, LocalText label) : Setting<string>(name, label)
{
    public override string Default { get; init; } = "";

    public override string Kind => "secret";

    public override JsonNode? DefaultJson => Required ? null : Default;

    internal override string Read(JsonNode value, SettingReader reader)
    {
        if (value is JsonValue json && json.TryGetValue<string>(out var name) && IsName(name))
        {
            return name;
        }
        reader.Add(SettingRemarks.NotASecretName());
        return Default;
    }

    /// <summary>Whether a text can be the name of a secret; an empty one stands for none.</summary>
    internal static bool IsName(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
