using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Store.Tests;

/// <summary>Runs for the tests.</summary>
internal static class Runs
{
    public static RunRequest Request(string id, string scenario = "a") => new()
    {
        Scenario = Scenarios.Of(scenario),
        ScenarioVersion = 3,
        RunId = id,
        AsOf = new DateOnly(2026, 10, 31),
        Folder = "/база",
        Mode = RunMode.Design,
        DryRun = true,
        Cause = "http",
        Parameters = new Dictionary<string, JsonNode> { ["base"] = "данные", ["n"] = 5 },
        TriggerData = new Dictionary<string, JsonNode> { ["http"] = new JsonArray(new JsonObject { ["id"] = "К-1" }) },
        Targets = [new PortRef("rfm", "customers")],
        Exports = [new PortExport(new PortRef("rfm", "borders"), "borders.csv")],
    };

    public static NodeRun Node(string id, NodeStatus status = NodeStatus.Succeeded, long? rows = 258_371, string? table = "t1") => new(
        id, "analysis.rfm", status, true, ("Settings have changed.", "Изменены настройки."), TimeSpan.FromMilliseconds(1234),
        [
            new PortRows("customers", rows, table is null ? null : new TableName("kept", table),
                Columns.Of(("клиент", ColumnType.Text), ("sum", ColumnType.Money)), [new SortKey("sum", Descending: true)]),
        ],
        new Dictionary<string, long> { ["accepted"] = 7 },
        [Remark.Warning("RF2010", ("Again", "Ещё раз"), ("Wait", "Ждите")) with { Node = id, Setting = "x[1]" }]);

    /// <summary>Writes a run from start to end.</summary>
    public static async Task RecordAsync(RunJournal journal, RunRequest request, DateTimeOffset at, RunStatus status = RunStatus.Succeeded, params NodeRun[] nodes)
    {
        await journal.OnAsync(new RunStarted(request.RunId, at, request));
        foreach (var node in nodes)
        {
            await journal.OnAsync(new NodeStarted(request.RunId, at, node.Node));
            await journal.OnAsync(new NodeFinished(request.RunId, at, node));
        }
        await journal.OnAsync(new RunFinished(request.RunId, at,
            new RunResult(request.RunId, status, TimeSpan.FromSeconds(2), nodes, new Dictionary<string, long> { ["accepted"] = 7 })));
    }
}
