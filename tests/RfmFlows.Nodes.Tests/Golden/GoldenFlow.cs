using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Tests.Golden;

/// <summary>
/// A file <c>tests/flows/**/*.flow.json</c>: a scenario, one that is run before it where it needs that, and what its run gives. <c>expect.remarks</c> lists every remark as <c>code node setting</c>,
/// <c>expect.ports</c> columns and rows by port, <c>expect.files</c> the lines of written files.
/// </summary>
internal sealed record GoldenFlow(string Path, JsonObject Json)
{
    public static string Folder { get; } = System.IO.Path.Combine(Repository.Root, "tests", "flows");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.flow.json", SearchOption.AllDirectories)
        .Select(f => System.IO.Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public Scenario Scenario => ScenarioJson.Read(Json["scenario"]!.ToJsonString());

    public Scenario? Before => Json["before"] is { } before ? ScenarioJson.Read(before.ToJsonString()) : null;

    public bool DryRun => (bool?)Json["dryRun"] ?? false;

    /// <summary>What is expected; made by the update switch where it is absent.</summary>
    public JsonObject Expect => Json["expect"] as JsonObject ?? [];

    /// <summary>Whether the flow shows what goes wrong: an error, a warning or rejected rows.</summary>
    public bool IsErrorCase => (Expect["remarks"] as JsonArray)?.Count > 0;

    public static GoldenFlow Read(string name)
    {
        var path = System.IO.Path.Combine(Folder, name);
        return new GoldenFlow(path, (JsonObject)JsonNode.Parse(File.ReadAllText(path))!);
    }

    public void Write(JsonObject expect)
    {
        Json["expect"] = expect;
        File.WriteAllText(Path, GoldenJson.Write(Json));
    }
}
