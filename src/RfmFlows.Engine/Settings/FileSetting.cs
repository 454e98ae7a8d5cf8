using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>The path of a file, relative to the scenario's folder or absolute.</summary>
public sealed class FileSetting(string name, LocalText label) : Setting<string>(name, label)
{
    public override string Default { get; init; } = "";

    /// <summary>The file is written, not read.</summary>
    public bool Save { get; init; }

    /// <summary>Endings that fit, without the dot; empty means all.</summary>
    public IReadOnlyList<string> Endings { get; init; } = [];

    public override string Kind => "file";

    public override JsonNode? DefaultJson => Required ? null : Default;

    internal override string Read(JsonNode value, SettingReader reader) => reader.Text(value) ?? Default;

    protected override void DescribeLimits(JsonObject json)
    {
        json["save"] = Save;
        json["endings"] = new JsonArray([.. Endings.Select(e => JsonValue.Create(e))]);
    }
}
