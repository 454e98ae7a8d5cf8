using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>The JSON from which the designer draws palette entry, card, form and help.</summary>
public static class NodeDescriptionJson
{
    public static JsonObject ToJson(this NodeDescription node) => new()
    {
        ["id"] = node.Id,
        ["version"] = node.Version,
        ["group"] = node.Group.ToString().ToLowerInvariant(),
        ["groupTitle"] = Json(PaletteGroups.Title(node.Group)),
        ["title"] = Json(node.Title),
        ["purpose"] = Json(node.Purpose),
        ["help"] = Json(node.Help),
        ["icon"] = node.Icon,
        ["searchWords"] = new JsonArray([.. node.SearchWords.Select(w => JsonValue.Create(w))]),
        ["effect"] = node.Effect.ToString().ToLowerInvariant(),
        ["usesAsOf"] = node.UsesAsOf,
        ["canFail"] = node.CanFail,
        ["inputs"] = new JsonArray([.. node.AllInputs.Select(Json)]),
        ["outputs"] = new JsonArray([.. node.AllOutputs.Select(Json)]),
        ["settings"] = new JsonArray([.. node.Settings.Select(s => s.Describe())]),
    };

    private static JsonObject Json(Port port) => new()
    {
        ["name"] = port.Name,
        ["kind"] = port.Kind.ToString().ToLowerInvariant(),
        ["connectionKind"] = port.ConnectionKind,
        ["label"] = Json(port.Label),
        ["help"] = Json(port.Help),
        ["required"] = port.Required,
        ["many"] = port.Many,
    };

    private static JsonObject Json(LocalText text) => new() { ["en"] = text.En, ["ru"] = text.Ru };
}
