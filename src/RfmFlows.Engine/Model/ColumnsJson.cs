using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>Columns as <c>[{"name": "sum", "type": "decimal(2)"}]</c>. Written and read by hand: a serializer would first be compiled for them, at each start.</summary>
public static class ColumnsJson
{
    public static JsonArray Of(IEnumerable<Column> columns) =>
        new([.. columns.Select(c => new JsonObject { ["name"] = c.Name, ["type"] = c.Type.ToString() })]);

    public static Columns Read(JsonArray columns) =>
        new(columns.Select(c => new Column((string)c!["name"]!, TypeOf((string)c["type"]!))));

    private static ColumnType TypeOf(string text) => ColumnType.TryParse(text, out var type) ? type : throw new JsonException($"'{text}' is no column type");
}
