using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>Conditions joined by all/any with brackets.</summary>
public sealed class ConditionGroup
{
    public static ConditionGroup None { get; } = new();

    public JsonNode ToJson() => new JsonObject { ["all"] = new JsonArray() };

    internal static ConditionGroup? Read(JsonNode value, Columns? columns, SettingReader reader) => None;
}
