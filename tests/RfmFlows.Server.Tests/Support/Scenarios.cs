using System.Text.Json.Nodes;

namespace RfmFlows.Server.Tests.Support;

/// <summary>Scenarios in a line.</summary>
internal static class Scenarios
{
    public static JsonObject Of(string id, string[] links, params (string Id, string Type, JsonObject Settings)[] nodes) => new()
    {
        ["format"] = 1,
        ["id"] = id,
        ["title"] = new JsonObject { ["en"] = $"Title of {id}", ["ru"] = $"Название {id}" },
        ["timeZone"] = "Europe/Moscow",
        ["parameters"] = new JsonArray(),
        ["nodes"] = new JsonArray([.. nodes.Select(n => new JsonObject { ["id"] = n.Id, ["type"] = n.Type, ["version"] = 1, ["settings"] = n.Settings })]),
        ["links"] = new JsonArray([.. links.Select(l => JsonValue.Create(l))]),
    };

    /// <summary>Numbers, of which the first are kept.</summary>
    public static JsonObject Numbers(string id, int rows = 10, int first = 3) => Of(id, ["numbers.output -> first.input"],
        ("numbers", NumbersNode.Id, new JsonObject { ["rows"] = rows }), ("first", "rows.limit", new JsonObject { ["rows"] = first }));

    public static JsonObject Waiting(string id, Gate gate) => Of(id, [], ("gate", GateNode.Id, new JsonObject { ["name"] = gate.Name }));
}
