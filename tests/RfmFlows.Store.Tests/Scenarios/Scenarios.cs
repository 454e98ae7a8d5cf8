using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Store.Tests;

/// <summary>Scenarios for the tests.</summary>
internal static class Scenarios
{
    public static Scenario Of(string id, string title = "Win back", string titleRu = "Верни клиента") => new()
    {
        Id = id,
        Title = (title, titleRu),
        Parameters = [new Parameter("base", ParameterType.Folder)],
        Nodes =
        [
            new ScenarioNode("timer", "trigger.timer", 1, new JsonObject { ["cron"] = "0 9 * * *" }),
            new ScenarioNode("import", "sources.file", 1, new JsonObject { ["path"] = "${base}/чеки.csv" }),
            new ScenarioNode("rfm", "analysis.rfm", 1, []),
        ],
        Links = [new Link(new PortRef("import", "table"), new PortRef("rfm", "table"))],
    };

    public static TriggerDefinition Timer(string node = "timer", string cron = "0 9 * * *") => new(node, TriggerKind.Timer, new JsonObject { ["cron"] = cron });

    public static TriggerDefinition Http(string path, string node = "http", string method = "POST") =>
        new(node, TriggerKind.Http, new JsonObject { ["path"] = path }) { Method = method, Path = path };

    public static async Task<Scenario> PublishAsync(ControlDatabase database, Scenario scenario, params TriggerDefinition[] triggers)
    {
        var store = new ScenarioStore(database);
        var before = await store.FindAsync(scenario.Id, CancellationToken.None);
        var draft = await store.SaveDraftAsync(scenario, before?.Revision ?? 0, "anna", CancellationToken.None);
        await store.PublishAsync(scenario.Id, draft.Revision, _ => triggers, "anna", CancellationToken.None);
        return scenario;
    }
}
