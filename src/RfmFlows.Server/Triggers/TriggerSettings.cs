using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RfmFlows.Engine;
using RfmFlows.Nodes.Triggers;
using RfmFlows.Store;

namespace RfmFlows.Server.Triggers;

/// <summary>Trigger settings as the store keeps them with a published version.</summary>
internal static class TriggerSettings
{
    private static readonly JsonSerializerOptions Options = new(ScenarioJson.Readable)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>What a checked scenario waits for. Disabled nodes wait for nothing.</summary>
    public static IReadOnlyList<TriggerDefinition> Of(ScenarioCheck check, Scenario scenario) =>
        [.. check.Nodes.Select(n => Of(n, scenario.TimeZone)).OfType<TriggerDefinition>()];

    public static TimerSettings Timer(Trigger trigger) => trigger.SettingsJson.Deserialize<TimerSettings>(Options)!;

    public static HttpSettings Http(Trigger trigger) => trigger.SettingsJson.Deserialize<HttpSettings>(Options)!;

    private static TriggerDefinition? Of(NodeCheck node, string zone)
    {
        switch (node.Node.Type)
        {
            case TimerNode.Id:
                return new TriggerDefinition(node.Node.Id, TriggerKind.Timer, Json(TimerNode.Read(node.Settings, zone)));
            case HttpNode.Id:
                var http = HttpNode.Read(node.Settings, zone);
                return new TriggerDefinition(node.Node.Id, TriggerKind.Http, Json(http)) { Method = http.Method, Path = http.Path };
            default:
                return null;
        }
    }

    private static JsonObject Json<T>(T settings) => (JsonObject)JsonSerializer.SerializeToNode(settings, Options)!;
}
