using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>A segment map that the user draws; null when there is none.</summary>
public sealed class ScoreMapSetting(string name, LocalText label) : Setting<ScoreMap?>(name, label)
{
    public override ScoreMap? Default { get; init; }

    /// <summary>The setting with the scale of the scores, for the form.</summary>
    public required IntegerSetting Scale { get; init; }

    public override string Kind => "map";

    public override JsonNode? DefaultJson => Default?.ToJson();

    internal override ScoreMap? Read(JsonNode value, SettingReader reader) => ScoreMapReader.Read(value, reader);

    protected override void DescribeLimits(JsonObject json) => json["scale"] = Scale.Name;
}
