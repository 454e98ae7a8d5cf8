using RfmFlows.Engine.Tests.Lab;

namespace RfmFlows.Engine.Tests.Planning;

public sealed class ProductionTests : IAsyncLifetime
{
    private readonly FlowLab _lab = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _lab.DisposeAsync();

    [Theory]
    [InlineData("a linear chain is fused", 0, "src source|mid pass|end pass|src.out -> mid.in|mid.out -> end.in")]
    [InlineData("a fan-out is computed once", 1, "src source|one pass|two pass|src.out -> one.in|src.out -> two.in")]
    [InlineData("what an effect reads, and what it gives at the end", 2, "src source|mid pass|to send|src.out -> mid.in|mid.out -> to.in")]
    [InlineData("what is dear is kept", 1, "src source|dear keep|end pass|src.out -> dear.in|dear.out -> end.in")]
    public async Task Production_MaterialisesOnlyWhereItPays(string why, int tables, string lines)
    {
        var result = await _lab.RunAsync(FlowLab.Draw(lines.Split('|')), RunMode.Production);

        result.Status.ShouldBe(RunStatus.Succeeded, why);
        result.Nodes.SelectMany(n => n.Ports).ShouldAllBe(p => p.Rows == 10);
        (await _lab.KeptNamesAsync()).Count.ShouldBe(lines.Contains("send") ? tables - 1 : tables, why);
    }

    [Fact]
    public async Task Production_KeptTableAbove_IsReused()
    {
        var scenario = FlowLab.Draw("src source", "dear keep", "to send", "src.out -> dear.in", "dear.out -> to.in");
        await _lab.RunAsync(scenario, RunMode.Production);

        var again = await _lab.RunAsync(scenario, RunMode.Production);

        again.Nodes.Select(n => (n.Node, n.Cached)).ShouldBe([("dear", true), ("to", false)]);
        again.Node("to")!.Why.En.ShouldBe("It acts outside, so it runs each time.");
        _lab.Control.Builds["src"].ShouldBe(1);
    }

    [Fact]
    public async Task Production_WithEffects_RunsOnlyWhatTheyNeed()
    {
        var result = await _lab.RunAsync(
            FlowLab.Draw("src source", "aside pass", "to send", "src.out -> aside.in", "src.out -> to.in"), RunMode.Production);

        result.Nodes.Select(n => n.Node).ShouldBe(["src", "to"]);
    }

    [Theory]
    [InlineData(RunMode.Production)]
    [InlineData(RunMode.Design)]
    public async Task Targets_RunOnlyWhatTheyNeedAndStayAsTables(RunMode mode)
    {
        var scenario = FlowLab.Draw("src source", "mid pass", "end pass", "src.out -> mid.in", "mid.out -> end.in");

        var result = await _lab.RunAsync(_lab.Request(scenario, mode) with { Targets = [new PortRef("mid", "out")] });

        result.Nodes.Select(n => n.Node).ShouldBe(["src", "mid"]);
        result.Node("mid")!.Ports.ShouldHaveSingleItem().Table.ShouldNotBeNull();
    }

    [Fact]
    public async Task Targets_ErrorsOfOtherBranches_DoNotMatter()
    {
        var json = FlowLab.Json("src source", "mid pass", """bad pass {"settings":{"nonsense":1}}""", "src.out -> mid.in");
        var request = _lab.Request(Read(json)) with { Targets = [new PortRef("mid", "out")] };

        (await _lab.RunAsync(request)).Status.ShouldBe(RunStatus.Succeeded);

        var all = await Should.ThrowAsync<FlowException>(() => _lab.RunAsync(request with { Targets = [] }));
        all.Remarks.Select(r => (r.Code, r.Node)).ShouldBe([("RF1035", "bad"), ("RF1108", "bad")]);
    }

    [Theory]
    [InlineData("src.nothing", "RF1050")]
    [InlineData("nobody.out", "RF1050")]
    [InlineData("off.out", "RF1052")]
    [InlineData("below.out", "RF1052")]
    public async Task Targets_ThatCannotBeComputed_AreToldBeforeAnythingRuns(string target, string code)
    {
        var scenario = FlowLab.Draw("src source", """off pass {"enabled":false}""", "below pass", "src.out -> off.in", "off.out -> below.in");
        PortRef.TryParse(target, out var port).ShouldBeTrue();

        var fault = await Should.ThrowAsync<FlowException>(() => _lab.RunAsync(_lab.Request(scenario) with { Targets = [port] }));

        fault.Remarks.ShouldHaveSingleItem().Code.ShouldBe(code);
        _lab.Control.AllBuilds.ShouldBe(0);
    }

    [Fact]
    public async Task Disabled_NodeAndBelow_AreLeftOutAndTheRestRuns()
    {
        var scenario = FlowLab.Draw("src source", """off pass {"enabled":false}""", "below pass", "end pass", "src.out -> off.in", "off.out -> below.in", "src.out -> end.in");

        var result = await _lab.RunAsync(scenario, RunMode.Production);

        result.Status.ShouldBe(RunStatus.Succeeded);
        result.Nodes.Select(n => n.Node).ShouldBe(["src", "end"]);
    }

    [Fact]
    public async Task DryRun_IsPassedOnAndEffectsAreNeverReused()
    {
        var scenario = FlowLab.Draw("src source", "to send", "src.out -> to.in");
        var dry = _lab.Request(scenario) with { DryRun = true };

        await _lab.RunAsync(dry);
        await _lab.RunAsync(dry with { RunId = "second" });
        await _lab.RunAsync(_lab.Request(scenario) with { RunId = "real" });

        _lab.Control.Effects.ShouldBe(["r1 dry=True rows=10 with=-", "second dry=True rows=10 with=-", "real dry=False rows=10 with=-"]);
    }

    [Fact]
    public async Task Resume_SameRunId_ReusesFinishedTablesAndRepeatsEffects()
    {
        _lab.Control.Fingerprints["src"] = null;
        var scenario = FlowLab.Draw("src source", "dear keep", "to send", "src.out -> dear.in", "dear.out -> to.in");
        var request = _lab.Request(scenario) with { RunId = "same" };
        _lab.Control.OnBuild["to"] = _ => throw new InvalidOperationException("the process dies");
        (await _lab.RunAsync(request)).Status.ShouldBe(RunStatus.Failed);
        await _lab.ExecuteAsync("CREATE SCHEMA run_same");
        _lab.Control.OnBuild.Clear();

        var resumed = await _lab.RunAsync(request);

        resumed.Node("dear")!.Cached.ShouldBeTrue();
        _lab.Control.Builds["src"].ShouldBe(1);
        _lab.Control.Effects.ShouldBe(["same dry=False rows=10 with=-"]);
    }

    private static Scenario Read(System.Text.Json.Nodes.JsonObject json) => ScenarioJson.Read(json.ToJsonString());
}
