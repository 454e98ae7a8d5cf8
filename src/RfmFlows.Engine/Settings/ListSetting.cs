using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>A table of entries, each with the same fields: aggregates, renamed columns, message variants.</summary>
public sealed class ListSetting(string name, LocalText label, params Setting[] fields) : Setting<IReadOnlyList<SettingValues>>(name, label)
{
    public override IReadOnlyList<SettingValues> Default { get; init; } = [];

    public IReadOnlyList<Setting> Fields { get; } = fields;

    public int MinCount { get; init; }

    public int MaxCount { get; init; } = 1000;

    /// <summary>Each entry takes a column of the input and may give it another name, so that the form can show what becomes of which column.</summary>
    public bool MapsColumns { get; init; }

    public override string Kind => "list";

    public override JsonNode? DefaultJson => Required ? null : new JsonArray([.. Default.Select(d => d.Json.DeepClone())]);

    internal override IReadOnlyList<SettingValues> Read(JsonNode value, SettingReader reader)
    {
        if (value is not JsonArray array)
        {
            reader.Add(SettingRemarks.WrongType(value, ("a list of entries", "список записей")));
            return Default;
        }
        if (array.Count < Math.Max(MinCount, Required ? 1 : 0) || array.Count > MaxCount)
        {
            reader.Add(SettingRemarks.TooMany(array.Count, Math.Max(MinCount, Required ? 1 : 0), MaxCount));
        }
        var entries = new List<SettingValues>();
        for (var i = 0; i < array.Count; i++)
        {
            var entry = reader.Inside($"[{i}]");
            if (array[i] is JsonObject json)
            {
                entries.Add(SettingValues.Read(Fields, json, entry));
            }
            else
            {
                entry.Add(SettingRemarks.WrongType(array[i], ("an entry with fields", "запись с полями")));
            }
        }
        return entries;
    }

    protected override void DescribeLimits(JsonObject json)
    {
        json["fields"] = new JsonArray([.. Fields.Select(f => f.Describe())]);
        json["mapsColumns"] = MapsColumns;
        json["minCount"] = MinCount;
        json["maxCount"] = MaxCount;
    }
}
