using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>An order of rows as <c>[{"column": "sum", "descending": true}]</c>. Written and read by hand for the reason that <see cref="ColumnsJson"/> gives.</summary>
public static class OrderJson
{
    public static JsonArray Of(IEnumerable<SortKey> order) =>
        new([.. order.Select(k => new JsonObject { ["column"] = k.Column, ["descending"] = k.Descending })]);

    public static IReadOnlyList<SortKey> Read(JsonArray order) => [.. order.Select(k => new SortKey((string)k!["column"]!, (bool)k["descending"]!))];
}
