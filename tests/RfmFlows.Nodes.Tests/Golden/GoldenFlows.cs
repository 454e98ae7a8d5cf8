using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Golden;

/// <summary>
/// Runs every flow of <c>tests/flows</c> through the real engine and compares. <c>RFMFLOWS_UPDATE_GOLDEN=1</c> writes what came out into the files instead:
/// look at the difference before committing it.
/// </summary>
public sealed class GoldenFlows
{
    private static readonly PaletteGroup[] Groups = [PaletteGroup.Columns, PaletteGroup.Rows, PaletteGroup.Segments, PaletteGroup.Export];

    public static TheoryData<string> Names => [.. GoldenFlow.Names];

    public static TheoryData<string> NodeTypes =>
        [.. FlowTester.Catalog.Types.Select(t => t.Description).Where(d => Groups.Contains(d.Group)).Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_GoldenFlow_GivesWhatTheFileSays(string name)
    {
        var golden = GoldenFlow.Read(name);
        await using var flow = GoldenServices.Provide(new FlowTester { DryRun = golden.DryRun });
        if (golden.Before is { } before)
        {
            (await RunAsync(flow, before)).Succeeded();
        }

        var run = await RunAsync(flow, golden.Scenario);

        run.Remarks.ShouldAllBe(r => !r.Code.StartsWith("RF9"));
        var found = await FoundAsync(golden, run);
        if (Environment.GetEnvironmentVariable("RFMFLOWS_UPDATE_GOLDEN") == "1")
        {
            golden.Write(found);
        }
        GoldenJson.Write(found).ShouldBe(GoldenJson.Write(golden.Expect));
    }

    [Theory]
    [MemberData(nameof(NodeTypes))]
    public void EveryNode_HasAGoldenFlowAndAnErrorCase(string type)
    {
        var flows = GoldenFlow.Names.Select(GoldenFlow.Read).Where(f => f.Scenario.Nodes.Any(n => n.Type == type)).ToList();

        flows.ShouldContain(f => !f.IsErrorCase, $"{type} has no golden flow");
        flows.ShouldContain(f => IsAbout(f, type), $"{type} has no error case");
    }

    private static Task<FlowRun> RunAsync(FlowTester flow, Scenario scenario)
    {
        flow.Clear();
        foreach (var node in scenario.Nodes)
        {
            _ = node.Submodel is null ? flow.Node(node.Id, node.Type, node.Settings, node.Retry) : flow.Node(node);
        }
        return flow.Link([.. scenario.Links.Select(l => l.ToString())]).RunAsync();
    }

    private static bool IsAbout(GoldenFlow flow, string type) => flow.IsErrorCase && ((JsonArray)flow.Expect["remarks"]!)
        .Any(r => flow.Scenario.Node(r!.ToString().Split(' ').ElementAtOrDefault(1) ?? "")?.Type == type);

    private static async Task<JsonObject> FoundAsync(GoldenFlow golden, FlowRun run)
    {
        var found = new JsonObject();
        if (run.Remarks.Count > 0)
        {
            found["remarks"] = new JsonArray([.. run.Remarks.Select(r => JsonValue.Create($"{r.Code} {r.Node} {r.Setting}".Trim()))]);
        }
        if (run.Result is not null)
        {
            found["ports"] = await PortsAsync(golden, run);
        }
        if (golden.Expect["files"] is JsonObject files)
        {
            found["files"] = new JsonObject(files.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Key, Lines(Path.Combine(run.Flow.Folder, f.Key)))));
        }
        return found;
    }

    // The ports that the file names, else those that nothing is linked to.
    private static async Task<JsonObject> PortsAsync(GoldenFlow golden, FlowRun run)
    {
        var named = golden.Expect["ports"] is JsonObject ports ? ports.Select(p => p.Key) : run.Result!.Nodes
            .SelectMany(n => n.Ports.Select(p => $"{n.Node}.{p.Port}"))
            .Where(p => !golden.Scenario.FlatLinks.Any(l => l.From.ToString() == p));
        var found = new JsonObject();
        foreach (var port in named)
        {
            var rows = new JsonArray([.. (await run.RowsAsync(port)).Select(r => JsonValue.Create(r))]);
            found[port] = new JsonObject { ["columns"] = run.ColumnsOf(port), ["rows"] = rows };
        }
        return found;
    }

    private static JsonArray? Lines(string path) => File.Exists(path) ? [.. File.ReadAllLines(path).Select(l => JsonValue.Create(l))] : null;
}
