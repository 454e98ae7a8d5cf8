using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Rows that are typed by hand: a list of rows, each a list of single values in the order of the columns.</summary>
/// <param name="columns">The list of the same node whose entries name the columns, for the form.</param>
public sealed class RowsSetting(string name, ListSetting columns, LocalText label) : Setting<IReadOnlyList<IReadOnlyList<JsonValue?>>>(name, label)
{
    public override IReadOnlyList<IReadOnlyList<JsonValue?>> Default { get; init; } = [];

    /// <summary>10,000 by default.</summary>
    public int MaxCount { get; init; } = 10_000;

    public override string Kind => "rows";

    public override JsonNode? DefaultJson => Required ? null : new JsonArray([.. Default.Select(r => new JsonArray([.. r.Select(v => v?.DeepClone())]))]);

    internal override IReadOnlyList<IReadOnlyList<JsonValue?>> Read(JsonNode value, SettingReader reader)
    {
        if (value is not JsonArray array)
        {
            reader.Add(SettingRemarks.WrongType(value, ("a list of rows", "список строк")));
            return Default;
        }
        if (array.Count < (Required ? 1 : 0) || array.Count > MaxCount)
        {
            reader.Add(SettingRemarks.TooMany(array.Count, Required ? 1 : 0, MaxCount));
        }
        return [.. array.Select((row, i) => ReadRow(row, reader.Inside($"[{i}]")))];
    }

    protected override void DescribeLimits(JsonObject json)
    {
        json["columns"] = columns.Name;
        json["maxCount"] = MaxCount;
    }

    private static List<JsonValue?> ReadRow(JsonNode? row, SettingReader reader)
    {
        if (row is not JsonArray values)
        {
            reader.Add(SettingRemarks.WrongType(row, ("a list of values", "список значений")));
            return [];
        }
        var cells = new List<JsonValue?>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i]?.GetValueKind() is JsonValueKind.Object or JsonValueKind.Array)
            {
                reader.Inside($"[{i}]").Add(SettingRemarks.WrongType(values[i], ("a single value", "одно значение")));
            }
            cells.Add(values[i] as JsonValue);
        }
        return cells;
    }
}
