using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>Names of input columns in an order, none of them twice.</summary>
/// <param name="port">The input port whose columns are offered.</param>
public sealed class ColumnsSetting(string name, string port, LocalText label) : Setting<IReadOnlyList<string>>(name, label)
{
    public override IReadOnlyList<string> Default { get; init; } = [];

    public IReadOnlyList<ColumnKind> Allowed { get; init; } = [];

    public override string Kind => "columns";

    public override JsonNode? DefaultJson => Required ? null : new JsonArray([.. Default.Select(n => JsonValue.Create(n))]);

    internal override IReadOnlyList<string> Read(JsonNode value, SettingReader reader)
    {
        if (value is not JsonArray array)
        {
            reader.Add(SettingRemarks.WrongType(value, ("a list of column names", "список столбцов")));
            return Default;
        }
        var names = new List<string>();
        for (var i = 0; i < array.Count; i++)
        {
            var entry = reader.Inside($"[{i}]");
            if (entry.Text(array[i]) is not { } name)
            {
                continue;
            }
            if (name.Length == 0)
            {
                entry.Add(SettingRemarks.Missing(this));
                continue;
            }
            var column = ColumnSetting.Find(name, reader.Input(port), Allowed, entry);
            if (names.Contains(column, StringComparer.OrdinalIgnoreCase))
            {
                entry.Add(SettingRemarks.Twice(column));
            }
            names.Add(column);
        }
        if (Required && names.Count == 0)
        {
            reader.Add(SettingRemarks.Missing(this));
        }
        return names;
    }

    protected override void DescribeLimits(JsonObject json) => ColumnSetting.DescribeColumns(json, port, Allowed);
}
