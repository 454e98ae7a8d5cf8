using System.Text.Json.Nodes;
using RfmFlows.Engine.Tests.Lab;

namespace RfmFlows.Engine.Tests.Checking;

public sealed class GraphTests : IAsyncLifetime
{
    private readonly FlowLab _lab = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _lab.DisposeAsync();

    [Theory]
    [InlineData("a pass|a.out -> a.in", "RF1034")]
    [InlineData("a pass|b pass|c pass|d pass|a.out -> b.in|b.out -> c.in|c.out -> a.in|c.out -> d.in", "RF1034")]
    [InlineData("a pass|b pass|c pass|d pass|a.out -> b.in|b.out -> a.in|c.out -> d.in|d.out -> c.in", "RF1034 RF1034")]
    [InlineData("s source|t source|a pass|s.out -> a.in|t.out -> a.in", "RF1032@a")]
    [InlineData("s source|a pass|s.out -> a.in|s.out -> a.in", "RF1033")]
    [InlineData("k connect|a pass|k.out -> a.in", "RF1031@a")]
    [InlineData("v variables|a pass|v.out -> a.in", "RF1031@a")]
    [InlineData("a pass", "RF1035@a")]
    [InlineData("a pass {\"enabled\":false}", "")]
    [InlineData("s source|a pass|s.outt -> a.in", "RF1030@s")]
    [InlineData("s source|a pass|s.out -> b.in", "RF1030 RF1035@a")]
    [InlineData("x sourse", "RF1020@x")]
    [InlineData("x sourse|a pass|x.out -> a.in", "RF1020@x")]
    [InlineData("x sourse {\"enabled\":false}", "")]
    [InlineData("s source {\"version\":9}", "RF1021@s")]
    [InlineData("s source {\"enabled\":false}|a pass|s.out -> a.in", "")]
    [InlineData("s source|m merge|t source|s.out -> m.in|t.out -> m.in", "")]
    [InlineData("s source|a pass|s.error -> a.in", "")]
    [InlineData("v variables|s source|v.out -> s.variables", "")]
    public async Task Check_Graphs_TellAllWithTheirNode(string lines, string expected)
    {
        var check = await _lab.CheckAsync(FlowLab.Draw(lines.Split('|')));

        string.Join(' ', check.Remarks.Select(r => r.Node is null ? r.Code : $"{r.Code}@{r.Node}")).ShouldBe(expected);
    }

    [Fact]
    public async Task Check_Circle_IsShownInTheDirectionOfItsLinks()
    {
        var check = await _lab.CheckAsync(FlowLab.Draw("a pass", "b pass", "c pass", "a.out -> b.in", "b.out -> c.in", "c.out -> a.in"));

        check.Remarks.ShouldHaveSingleItem().Message.En.ShouldBe("The nodes a -> b -> c -> a form a circle.");
    }

    [Fact]
    public async Task Check_ChainOfTenThousandNodes_IsNoMatter()
    {
        var nodes = Enumerable.Range(0, 10_000).Reverse().Select(i => i == 0 ? "n0 source" : $"n{i} pass");
        var links = Enumerable.Range(1, 9_999).Select(i => $"n{i - 1}.out -> n{i}.in");

        var check = await _lab.CheckAsync(FlowLab.Draw([.. nodes, .. links]));

        check.HasErrors.ShouldBeFalse();
        check.Nodes.Count.ShouldBe(10_000);
        check.Node("n9999")!.Outputs["out"].ShouldBe(LabNode.Rows);
    }

    [Fact]
    public async Task Check_OldVersion_IsBroughtUpStepByStep()
    {
        var check = await _lab.CheckAsync(FlowLab.Draw("s source", """a pass {"version":1,"settings":{"mark":"x"}}""", "s.out -> a.in"));

        check.HasErrors.ShouldBeFalse();
        check.Node("a")!.Settings.Json.ToJsonString().ShouldBe("""{"tag":"x"}""");
    }

    [Fact]
    public async Task Check_MissingParameter_IsToldOnceAndNotOfEverySetting()
    {
        var json = FlowLab.Json("""s source {"settings":{"rows":"${n}","name":7}}""", "a pass", "s.out -> a.in");
        json["parameters"] = JsonNode.Parse("""[{"name":"n","type":"integer"}]""");

        var check = await _lab.CheckAsync(ScenarioJson.Read(json.ToJsonString()));

        check.Remarks.Select(r => (r.Code, r.Setting)).ShouldBe([("RF1041", null), ("RF1102", "name")]);
        check.Node("s")!.HasErrors.ShouldBeTrue();
        check.Node("a")!.Outputs.ContainsKey("out").ShouldBeFalse();
    }

    [Theory]
    [InlineData(typeof(IOException), "RF2003", 0)]
    [InlineData(typeof(KeyNotFoundException), "RF9001", 1)]
    public async Task Check_NodeThatThrows_DoesNotHideTheOthers(Type fault, string code, int defects)
    {
        _lab.Control.CheckFault = (Exception)Activator.CreateInstance(fault)!;

        var check = await _lab.CheckAsync(FlowLab.Draw("s source", "a pass", "b pass", "s.out -> a.in"));

        check.Remarks.Select(r => $"{r.Code}@{r.Node}").ShouldContain($"{code}@a");
        check.Remarks.ShouldContain(r => r.Code == "RF1035" && r.Node == "b");
        _lab.Defects.Count(d => d.Node == "a").ShouldBe(defects);
    }
}
