using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Several of the offered values in an order, none of them twice.</summary>
public sealed class ChoicesSetting(string name, LocalText label, params Choice[] choices) : Setting<IReadOnlyList<string>>(name, label)
{
    public override IReadOnlyList<string> Default { get; init; } = [];

    public IReadOnlyList<Choice> Choices { get; } = choices;

    /// <summary>Values that are not offered are allowed too.</summary>
    public bool AllowOther { get; init; }

    public override string Kind => "choices";

    public override JsonNode? DefaultJson => Required ? null : new JsonArray([.. Default.Select(v => JsonValue.Create(v))]);

    internal override IReadOnlyList<string> Read(JsonNode value, SettingReader reader)
    {
        if (value is not JsonArray array)
        {
            reader.Add(SettingRemarks.WrongType(value, ("a list of values", "список значений")));
            return Default;
        }
        var values = new List<string>();
        for (var i = 0; i < array.Count; i++)
        {
            var entry = reader.Inside($"[{i}]");
            if (array[i] is not { } item || entry.Text(item) is not { } text)
            {
                continue;
            }
            if (!AllowOther && Choices.All(c => c.Value != text))
            {
                entry.Add(SettingRemarks.NotAChoice(text, [.. Choices.Select(c => c.Value)]));
            }
            if (values.Contains(text, StringComparer.Ordinal))
            {
                entry.Add(SettingRemarks.Twice(text));
            }
            values.Add(text);
        }
        if (Required && values.Count == 0)
        {
            reader.Add(SettingRemarks.Missing(this));
        }
        return values;
    }

    protected override void DescribeLimits(JsonObject json)
    {
        json["choices"] = new JsonArray(
            [.. Choices.Select(c => new JsonObject { ["value"] = c.Value, ["label"] = Json(c.Label), ["help"] = Json(c.Help) })]);
        json["allowOther"] = AllowOther;
    }
}
