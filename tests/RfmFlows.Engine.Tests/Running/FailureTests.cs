using RfmFlows.Engine.Tests.Lab;

namespace RfmFlows.Engine.Tests.Running;

public sealed class FailureTests : IAsyncLifetime
{
    private readonly FlowLab _lab = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _lab.DisposeAsync();

    private static Scenario TwoBranches => FlowLab.Draw("bad source", "below pass", "good source", "end pass", "bad.out -> below.in", "good.out -> end.in");

    [Fact]
    public async Task Failure_OfOneBranch_SkipsWhatIsBelowAndLetsTheOtherFinish()
    {
        _lab.Control.OnBuild["bad"] = _ => throw LabFaults.User();

        var result = await _lab.RunAsync(TwoBranches);

        result.Status.ShouldBe(RunStatus.Failed);
        result.Nodes.ToDictionary(n => n.Node, n => n.Status).ShouldBe(new Dictionary<string, NodeStatus>
        {
            ["bad"] = NodeStatus.Failed, ["below"] = NodeStatus.Skipped, ["good"] = NodeStatus.Succeeded, ["end"] = NodeStatus.Succeeded,
        }, ignoreOrder: true);
        result.Remarks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Code.ShouldBe("RF2999"), r => r.Node.ShouldBe("bad"));
        _lab.Defects.ShouldBeEmpty();
        (await _lab.RunSchemasAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Failure_ThatIsADefect_IsNumberedAndTold()
    {
        var fault = new KeyNotFoundException("no such thing");
        _lab.Control.OnBuild["bad"] = _ => throw fault;

        var result = await _lab.RunAsync(TwoBranches);

        result.Node("bad")!.Remarks.ShouldHaveSingleItem().Code.ShouldBe("RF9001");
        _lab.Defects.ShouldBe([("bad", fault)]);
    }

    [Fact]
    public async Task Failure_AfterATableWasMade_LeavesNothingBehind()
    {
        _lab.Control.OnBuild["below"] = async build =>
        {
            await build.CreateOutputAsync("out", $"SELECT * FROM {build.From("in")}");
            throw LabFaults.User();
        };

        var result = await _lab.RunAsync(TwoBranches);

        result.Node("below")!.Ports.ShouldBeEmpty();
        (await _lab.KeptNamesAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task ErrorPort_NotLinked_AFailureEndsTheRun()
    {
        _lab.Control.OnBuild["src"] = _ => throw LabFaults.User();

        foreach (var mode in Enum.GetValues<RunMode>())
        {
            var result = await _lab.RunAsync(FlowLab.Draw("src source"), mode);

            result.Node("src")!.Status.ShouldBe(NodeStatus.Failed, mode.ToString());
        }
    }

    [Fact]
    public async Task ErrorPort_Linked_TakesTheFailureOverWithEmptyTables()
    {
        var scenario = FlowLab.Draw("src source", "rows pass", "errors pass", "src.out -> rows.in", "src.error -> errors.in");
        _lab.Control.OnBuild["src"] = _ => throw LabFaults.User("away");

        var result = await _lab.RunAsync(scenario);

        result.Status.ShouldBe(RunStatus.Succeeded);
        result.Node("src")!.Status.ShouldBe(NodeStatus.Handled);
        result.Node("rows")!.Ports.Single(p => p.Port == "out").Rows.ShouldBe(0);
        var errors = result.Node("errors")!.Ports.Single(p => p.Port == "out").Table!;
        (await _lab.QueryAsync($"SELECT node || ' ' || code || ' ' || message || ' ' || remedy || ' ' || strftime(\"at\", '%Y-%m-%d %H:%M:%S') FROM {_lab.Warehouse.Dialect.Quote(errors)}"))
            .ShouldBe(["src RF2999 away bring it back 2026-10-31 12:00:00"]);
    }

    [Fact]
    public async Task ErrorPort_AfterTheFailureIsGone_NothingComputedBelowItIsReused()
    {
        var scenario = FlowLab.Draw("src source", "rows pass", "end keep", "errors pass", "src.out -> rows.in", "rows.out -> end.in", "src.error -> errors.in");
        _lab.Control.OnBuild["src"] = _ => throw LabFaults.User();
        await _lab.RunAsync(scenario);
        _lab.Control.OnBuild.Clear();

        var mended = await _lab.RunAsync(scenario);

        mended.Nodes.ShouldAllBe(n => n.Status == NodeStatus.Succeeded && !n.Cached);
        mended.Node("end")!.Ports.ShouldHaveSingleItem().Rows.ShouldBe(10);
        mended.Node("errors")!.Ports.Single(p => p.Port == "out").Rows.ShouldBe(0);
        (await _lab.RunAsync(scenario)).Nodes.ShouldAllBe(n => n.Cached);
    }

    [Fact]
    public async Task ErrorPort_OfADefect_DoesNotHideIt()
    {
        _lab.Control.OnBuild["src"] = _ => throw new InvalidOperationException();

        var result = await _lab.RunAsync(FlowLab.Draw("src source", "errors pass", "src.error -> errors.in"));

        result.Status.ShouldBe(RunStatus.Failed);
    }

    [Fact]
    public async Task ErrorPort_OfAConnection_WhatNeedsTheConnectionIsSkipped()
    {
        _lab.Control.OnBuild["key"] = _ => throw LabFaults.User();

        var result = await _lab.RunAsync(
            FlowLab.Draw("src source", "key connect", "to send", "errors pass", "src.out -> to.in", "key.out -> to.with", "key.error -> errors.in"));

        result.Node("to")!.Status.ShouldBe(NodeStatus.Skipped);
        result.Node("errors")!.Status.ShouldBe(NodeStatus.Succeeded);
    }

    [Fact]
    public async Task Retry_PausesDoubleAndThenItSucceeds()
    {
        var scenario = FlowLab.Draw("""src source {"retry":{"times":3,"pauseSeconds":5}}""");
        _lab.Control.OnBuild["src"] = build => _lab.Control.Builds["src"] <= 3 ? throw LabFaults.User() : Task.CompletedTask;

        var run = _lab.RunAsync(scenario);
        for (var pause = 1; pause <= 3; pause++)
        {
            await _lab.Clock.PausesAsync(pause);
            _lab.Clock.Advance(_lab.Clock.Pauses[^1]);
        }
        var result = await run;

        result.Status.ShouldBe(RunStatus.Succeeded);
        _lab.Clock.Pauses.Select(p => p.TotalSeconds).ShouldBe([5, 10, 20]);
        result.Remarks.Select(r => r.Message.En).ShouldBe(Enumerable.Range(1, 3).Select(n => $"Attempt {n} failed and is repeated: the source is away"));
    }

    [Fact]
    public async Task Retry_WhilePausing_OtherNodesRun()
    {
        await using var lab = new FlowLab { ParallelNodes = 1 };
        var scenario = FlowLab.Draw("""bad source {"retry":{"times":1,"pauseSeconds":60}}""", "good source");
        lab.Control.OnBuild["bad"] = _ => lab.Control.Builds["bad"] == 1 ? throw LabFaults.User() : Task.CompletedTask;
        var goodDone = new TaskCompletionSource();
        var journal = new Journal(e =>
        {
            if (e is NodeFinished { Run.Node: "good" })
            {
                goodDone.SetResult();
            }
        });

        var run = lab.RunAsync(lab.Request(scenario), default, journal);
        await lab.Clock.PausesAsync(1);
        await goodDone.Task.WaitAsync(TimeSpan.FromSeconds(30));
        lab.Clock.Advance(TimeSpan.FromSeconds(60));

        (await run).Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Retry_OfADefect_DoesNotHappen()
    {
        _lab.Control.OnBuild["src"] = _ => throw new InvalidOperationException();

        await _lab.RunAsync(FlowLab.Draw("""src source {"retry":{"times":3,"pauseSeconds":0}}"""));

        _lab.Control.Builds["src"].ShouldBe(1);
    }

    [Fact]
    public async Task Fingerprint_ThatCannotBeTaken_LetsTheNodeTellItself()
    {
        _lab.Control.FingerprintFault = new IOException("gone");
        _lab.Control.OnBuild["src"] = _ => throw new IOException("gone");

        var result = await _lab.RunAsync(FlowLab.Draw("src source"));

        result.Node("src")!.Remarks.ShouldHaveSingleItem().Code.ShouldBe("RF2003");
        _lab.Defects.ShouldBeEmpty();
    }
}
