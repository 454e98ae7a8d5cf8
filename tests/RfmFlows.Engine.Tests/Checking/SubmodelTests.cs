using RfmFlows.Engine.Tests.Lab;

namespace RfmFlows.Engine.Tests.Checking;

/// <summary>Submodels are checked and run as if their nodes stood among the others.</summary>
public sealed class SubmodelTests : IAsyncLifetime
{
    private const string Source = """{"id":"s","type":"test.source"}""";
    private const string Table = """{"name":"p","kind":"table"}""";
    private const string Optional = """{"name":"p","kind":"table","optional":true}""";
    private const string Result = """{"name":"q","kind":"table"}""";
    private readonly FlowLab _lab = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _lab.DisposeAsync();

    public static TheoryData<string, string, string> Cases => new()
    {
        { $"{Source},{Sub("m", Table, Result, Pass("a"), ".p -> a.in", "a.out -> .q")},{Pass("b")}", "s.out -> m.p|m.q -> b.in", "" },
        { $"{Source},{Sub("m", Table, Result, Sub("n", Table, Result, Pass("a"), ".p -> a.in", "a.out -> .q"), ".p -> n.p", "n.q -> .q")},{Pass("b")}",
            "s.out -> m.p|m.q -> b.in", "" },
        // A circle through a submodel, one of borders alone, and what only looks like one.
        { $"{Sub("m", Table, Result, Pass("a"), ".p -> a.in", "a.out -> .q")},{Pass("b")}", "m.q -> b.in|b.out -> m.p", "RF1034" },
        { $"{Sub("m", Table, Result, Pass("a"), ".p -> a.in", ".p -> .q")}", "m.q -> m.p", "RF1034@a" },
        { $"{Source},{Sub("m", $"{Table},{{\"name\":\"r\",\"kind\":\"table\"}}", $"{Result},{{\"name\":\"t\",\"kind\":\"table\"}}", $"{Pass("a")},{Pass("c")}", ".p -> a.in", "a.out -> .q", ".r -> c.in", "c.out -> .t")},{Pass("b")}",
            "s.out -> m.p|m.q -> b.in|b.out -> m.r", "" },
        // Ports and nodes that do not exist, inside and outside.
        { $"{Source},{Sub("m", Table, Result, Pass("a"), ".p -> a.on", "a.out -> .q", ".x -> a.in", "a.out -> .y")}", "s.out -> m.p", "RF1030@a RF1030@m RF1030@m" },
        { $"{Source},{Sub("m", Table, Result, Pass("a"), ".p -> a.in", "a.out -> .q")},{Pass("b")}", "s.out -> m.p|s.out -> m.z|m.w -> b.in", "RF1030@m RF1030@m" },
        { $"{Source},{Sub("m", Table, Result, Pass("a"), ".p -> a.in", "s.out -> .q")}", "s.out -> m.p|a.out -> m.p", "RF1030 RF1030@m" },
        // Kinds, doubles and what is missing.
        { $"{Source},{Sub("m", """{"name":"p","kind":"connection","service":"lab"}""", Result, Pass("a"), ".p -> a.in", "a.out -> .q")}", "s.out -> m.p", "RF1031@m RF1031@a" },
        { $"{Source},{Sub("m", Table, Result, Pass("a"), ".p -> a.in", ".p -> a.in", "a.out -> .q", ".p -> .q")}", "s.out -> m.p", "RF1033@m RF1032@m" },
        { Sub("m", Table, Result, Pass("a"), ".p -> a.in"), "", "RF1035@m" },
        { Sub("m", Optional, Result, Pass("a"), ".p -> a.in"), "", "RF1063@a" },
        { Sub("m", Optional, "", Sub("n", Table, "", Pass("a"), ".p -> a.in"), ".p -> n.p"), "", "RF1063@n" },
        { Sub("m", Optional, "", Sub("n", Optional, "", Pass("a"), ".p -> a.in"), ".p -> n.p"), "", "RF1063@a" },
        { $"{Sub("m", "", Result, Source)},{Pass("b")}", "m.q -> b.in", "RF1062@b" },
        { Sub("m", "", "", ""), "", "RF1061@m" },
        { $"{Source},{Sub("m", Table, "", Pass("a"))}", "s.out -> m.p", "RF1035@a" },
        { Sub("m", "", "", """{"id":"x","type":"test.nothing"}"""), "", "RF1020@x" },
        { Sub("m", "", "", """{"id":"x","type":"test.nothing"}""").Replace("\"settings\"", "\"enabled\":false,\"settings\""), "", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Check_Graphs_TellAllWithTheirNode(string nodes, string links, string expected)
    {
        var check = await _lab.CheckAsync(Read(nodes, links));

        string.Join(' ', check.Remarks.Select(r => r.Node is null ? r.Code : $"{r.Code}@{r.Node}")).ShouldBe(expected);
    }

    [Fact]
    public async Task Check_Borders_HaveTheColumnsOfWhatIsBehind()
    {
        var scenario = Read($"{Source},{Sub("m", Table, Result, Pass("a"), ".p -> a.in", "a.out -> .q")}", "s.out -> m.p");

        var check = await _lab.CheckAsync(scenario);

        check.Nodes.Select(n => n.Node.Id).ShouldBe(["s", "a"]);
        check.Borders().Select(b => (b.Port.ToString(), b.Columns)).ShouldBe([("m.q", LabNode.Rows), ("m:inputs.p", LabNode.Rows)]);
    }

    [Theory]
    [InlineData("m.q")]
    [InlineData("a.out")]
    [InlineData("m/n/a.out")]
    [InlineData("n.q")]
    [InlineData("m/n.q")]
    public async Task Run_ToANameOfAPort_RunsWhatGivesIt(string target)
    {
        var scenario = Read($"{Source},{Sub("m", Table, Result, Sub("n", Table, Result, Pass("a"), ".p -> a.in", "a.out -> .q"), ".p -> n.p", "n.q -> .q")},{Pass("b")}", "s.out -> m.p|m.q -> b.in");
        PortRef.TryParse(target, out var port).ShouldBeTrue();

        var result = await _lab.RunAsync(_lab.Request(scenario) with { Targets = [port] });

        result.Nodes.Select(n => n.Node).ShouldBe(["s", "a"], ignoreOrder: true);
        result.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Theory]
    [InlineData("m/b.out", "RF1050")]
    [InlineData("x/a.out", "RF1050")]
    [InlineData("m.p", "RF1050")]
    public async Task Run_ToANameOfNothing_IsToldSo(string target, string code)
    {
        var scenario = Read($"{Source},{Sub("m", Table, Result, Pass("a"), ".p -> a.in", "a.out -> .q")},{Pass("b")}", "s.out -> m.p|m.q -> b.in");
        PortRef.TryParse(target, out var port).ShouldBeTrue();

        var fault = await Should.ThrowAsync<FlowException>(() => _lab.RunAsync(_lab.Request(scenario) with { Targets = [port] }));

        fault.Remarks.Select(r => r.Code).ShouldBe([code]);
    }

    [Fact]
    public async Task Run_TargetInside_IsNotStoppedByWhatItDoesNotNeed()
    {
        var scenario = Read($"{Source},{Sub("m", $"{Table},{{\"name\":\"r\",\"kind\":\"table\"}}", Result, $"{Pass("a")},{Pass("c")}", ".p -> a.in", ".r -> c.in")}", "s.out -> m.p");

        var fault = await Should.ThrowAsync<FlowException>(() => _lab.RunAsync(_lab.Request(scenario) with { Targets = [new PortRef("c", "out")] }));
        var result = await _lab.RunAsync(_lab.Request(scenario) with { Targets = [new PortRef("s", "out")] });

        fault.Remarks.ShouldHaveSingleItem().Node.ShouldBe("m");
        result.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Run_OrderOfLinksInside_IsTheOrderOfTheTables()
    {
        var merge = """{"id":"all","type":"test.merge"}""";
        var submodel = Sub("m", """{"name":"one","kind":"table"},{"name":"two","kind":"table"}""", Result, merge, ".two -> all.in", ".one -> all.in", "all.out -> .q");
        var scenario = Read($"{Named("x")},{Named("y")},{submodel}", "x.out -> m.one|y.out -> m.two");

        var result = await _lab.RunAsync(scenario);

        var rows = await _lab.QueryAsync($"SELECT name FROM {_lab.Warehouse.Dialect.Quote(result.Nodes.Single(n => n.Node == "all").Ports.Single(p => p.Port == "out").Table!)}");
        rows.ShouldBe(["y1", "x1"]);
    }

    [Fact]
    public async Task Run_DisabledSubmodel_LeavesOutWhatIsInsideAndBelow()
    {
        var submodel = Sub("m", Table, Result, Pass("a"), ".p -> a.in", "a.out -> .q").Replace("\"settings\"", "\"enabled\":false,\"settings\"");

        var result = await _lab.RunAsync(Read($"{Source},{submodel},{Pass("b")}", "s.out -> m.p|m.q -> b.in"));

        result.Nodes.Select(n => n.Node).ShouldBe(["s"]);
    }

    [Fact]
    public async Task Run_FoldedNodes_TakeWhatWasKeptOfThemBefore()
    {
        await _lab.RunAsync(Read($"{Source},{Pass("a")},{Pass("b")}", "s.out -> a.in|a.out -> b.in"));

        var result = await _lab.RunAsync(Read($"{Source},{Sub("m", Table, Result, Pass("a"), ".p -> a.in", "a.out -> .q")},{Pass("b")}", "s.out -> m.p|m.q -> b.in"));

        result.Nodes.ShouldAllBe(n => n.Cached);
        _lab.Control.AllBuilds.ShouldBe(3);
    }

    private static string Named(string id) => $$$"""{"id":"{{{id}}}","type":"test.source","settings":{"rows":1,"name":"{{{id}}}"}}""";

    private static string Pass(string id) => $$"""{"id":"{{id}}","type":"test.pass","version":3}""";

    private static string Sub(string id, string inputs, string outputs, string nodes, params string[] links) =>
        $$"""{"id":"{{id}}","type":"submodel","settings":{},"inputs":[{{inputs}}],"outputs":[{{outputs}}],"nodes":[{{nodes}}],"links":[{{string.Join(',', links.Select(l => $"\"{l}\""))}}]}""";

    private static Scenario Read(string nodes, string links) =>
        ScenarioJson.Read($$"""{"format":1,"id":"lab","nodes":[{{nodes}}],"links":[{{string.Join(',', links.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(l => $"\"{l}\""))}}]}""");
}
