using RfmFlows.Engine;
using RfmFlows.Server.Tests.House.Samples;

namespace RfmFlows.Server.Tests.House;

/// <summary>The node that CONTRIBUTING.md shows is real: it compiles, is found, and works.</summary>
public sealed class ContributingTests
{
    private const string Type = "columns.days-since";

    [Fact]
    public void Contributing_SampleNode_IsTheOneThatIsCompiledHere()
    {
        var compiled = File.ReadAllText(Path.Combine(Repository.Root, "tests/RfmFlows.Server.Tests/House/Samples/DaysSinceNode.cs"));

        MarkdownFile.Read("CONTRIBUTING.md").Blocks("csharp").ShouldHaveSingleItem().ShouldBe(compiled);
    }

    [Fact]
    public void SampleNode_OneFile_IsFoundWithoutARegistry() => SampleRun.Catalog.Find(Type)!.Description.Settings.Select(s => s.Name).ShouldBe(["date", "name"]);

    [Fact]
    public async Task SampleNode_Run_AddsItsColumn()
    {
        await using var run = new SampleRun();

        var lines = await run.ExportAsync(await ScenarioAsync(run, "days"), "age.output");

        lines.ShouldBe(["customer,last,days", "c1,2026-10-30,1", "c2,2026-10-01,30"]);
    }

    [Fact]
    public async Task SampleNode_NameTaken_IsToldBeforeRunning()
    {
        await using var run = new SampleRun();

        var check = await run.CheckAsync(await ScenarioAsync(run, "last"));

        var remark = check.Remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Node, remark.Setting).ShouldBe(("RF4299", "age", "name"));
    }

    private static async Task<Scenario> ScenarioAsync(SampleRun run, string name)
    {
        await File.WriteAllTextAsync(Path.Combine(run.Folder, "customers.csv"), "customer,last\nc1,2026-10-30\nc2,2026-10-01\n");
        return new Scenario
        {
            Id = "sample",
            Nodes = [new ScenarioNode("file", "sources.file", 1, new() { ["file"] = "customers.csv" }), new ScenarioNode("age", Type, 1, new() { ["date"] = "last", ["name"] = name })],
            Links = [new Link(new PortRef("file", "table"), new PortRef("age", "input"))],
        };
    }
}
