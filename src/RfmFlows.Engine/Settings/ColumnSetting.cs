using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>The name of an input column; empty when none is chosen.</summary>
/// <param name="port">The input port whose columns are offered.</param>
public sealed class ColumnSetting(string name, string port, LocalText label) : Setting<string>(name, label)
{
    public override string Default { get; init; } = "";

    /// <summary>The kinds that fit; empty means all.</summary>
    public IReadOnlyList<ColumnKind> Allowed { get; init; } = [];

    /// <summary>A column that has vanished above is no error here; the node tells of it.</summary>
    public bool MayBeLost { get; init; }

    /// <summary>Names under which the column is usual, in lower case with underscores: the form links by them.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public override string Kind => "column";

    public override JsonNode? DefaultJson => Required ? null : Default;

    internal override string Read(JsonNode value, SettingReader reader)
    {
        var column = reader.Text(value);
        return column is null ? Default : MayBeLost ? column : Find(column, reader.Input(port), Allowed, reader);
    }

    protected override void DescribeLimits(JsonObject json)
    {
        DescribeColumns(json, port, Allowed);
        if (Words.Count > 0)
        {
            json["words"] = new JsonArray([.. Words.Select(w => JsonValue.Create(w))]);
        }
    }

    // Gives the name as the column itself writes it: upper and lower case differ for some warehouses.
    internal static string Find(string name, Columns? columns, IReadOnlyList<ColumnKind> allowed, SettingReader reader)
    {
        if (name.Length == 0 || columns is null)
        {
            return name;
        }
        if (columns.Find(name) is not { } column)
        {
            reader.Add(SettingRemarks.UnknownColumn(name, columns));
            return name;
        }
        if (allowed.Count > 0 && !allowed.Contains(column.Type.Kind))
        {
            reader.Add(SettingRemarks.WrongColumnType(column, allowed));
        }
        return column.Name;
    }

    internal static void DescribeColumns(JsonObject json, string port, IReadOnlyList<ColumnKind> allowed)
    {
        json["port"] = port;
        json["allowed"] = new JsonArray([.. allowed.Select(k => JsonValue.Create(k.ToString().ToLowerInvariant()))]);
    }
}
