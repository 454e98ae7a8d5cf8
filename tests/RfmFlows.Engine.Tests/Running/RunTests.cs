using RfmFlows.Engine.Tests.Lab;

namespace RfmFlows.Engine.Tests.Running;

public sealed class RunTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly FlowLab _lab = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _lab.DisposeAsync();

    [Fact]
    public async Task Branches_RunSideBySide()
    {
        var both = new[] { new TaskCompletionSource(), new TaskCompletionSource() };
        _lab.Control.OnBuild["a"] = _ => MeetAsync(both[0], both[1]);
        _lab.Control.OnBuild["b"] = _ => MeetAsync(both[1], both[0]);

        var result = await _lab.RunAsync(FlowLab.Draw("a source", """b source {"settings":{"rows":3}}"""));

        result.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Places_NoMoreNodesAtATimeThanAllowed()
    {
        var inside = 0;
        var most = 0;
        var names = Enumerable.Range(0, 8).Select(i => $"n{i}").ToList();
        foreach (var name in names)
        {
            _lab.Control.OnBuild[name] = async _ =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Yield();
                Interlocked.Decrement(ref inside);
            };
        }

        await _lab.RunAsync(FlowLab.Draw([.. names.Select(n => $"{n} source")]));

        most.ShouldBeInRange(1, 2);
    }

    [Fact]
    public async Task Events_ComeInOrderAndOneAtATime()
    {
        var journal = new Journal();
        var scenario = FlowLab.Draw("src source", "a pass", "b pass", "src.out -> a.in", "src.out -> b.in");
        _lab.Control.OnBuild["src"] = async build =>
        {
            build.Progress(3, 12);
            var told = new TaskCompletionSource();
            _lab.Clock.Advance(TimeSpan.FromMilliseconds(250));
            _ = Task.Run(async () =>
            {
                while (!journal.Events.ToList().OfType<NodeProgressed>().Any())
                {
                    await Task.Yield();
                }
                told.SetResult();
            });
            await told.Task.WaitAsync(Patience);
        };

        var result = await _lab.RunAsync(_lab.Request(scenario), default, journal);

        journal.WasConcurrent.ShouldBeFalse();
        journal.Events[0].ShouldBeOfType<RunStarted>();
        journal.Events[^1].ShouldBeOfType<RunFinished>().Result.ShouldBe(result);
        journal.Events.OfType<NodeProgressed>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Share.ShouldBe(0.25), p => p.Done.ShouldBe(3));
        foreach (var node in new[] { "src", "a", "b" })
        {
            journal.Events.FindIndex(e => e is NodeStarted s && s.Node == node).ShouldBeInRange(1, journal.Events.FindIndex(e => e is NodeFinished f && f.Run.Node == node));
        }
        journal.Events.FindIndex(e => e is NodeFinished { Run.Node: "src" }).ShouldBeLessThan(journal.Events.FindIndex(e => e is NodeStarted { Node: "a" }));
    }

    [Fact]
    public async Task Observer_ThatThrows_DoesNotStopTheRunNorTheOthers()
    {
        var journal = new Journal();
        var broken = new Journal(_ => throw new InvalidOperationException("cannot write"));

        var result = await _lab.RunAsync(_lab.Request(FlowLab.Draw("src source")), default, broken, journal);

        result.Status.ShouldBe(RunStatus.Succeeded);
        journal.Events.Count.ShouldBe(4);
        _lab.Defects.Count.ShouldBe(4);
        _lab.Defects.ShouldAllBe(d => d.Node == "");
    }

    [Fact]
    public async Task Cancellation_InterruptsTheStatementAndEndsOrderly()
    {
        using var stop = new CancellationTokenSource();
        var journal = new Journal();
        _lab.Control.OnBuild["src"] = async build =>
        {
            stop.CancelAfter(TimeSpan.FromMilliseconds(200));
            await build.Session.ExecuteAsync("SELECT count(*) FROM range(10000000000) a, range(1000) b WHERE (a.range * 7 + b.range) % 11 = 3", build.Cancellation);
        };

        var result = await _lab.RunAsync(_lab.Request(FlowLab.Draw("src source", "below pass", "src.out -> below.in")), stop.Token, journal).WaitAsync(Patience);

        result.Status.ShouldBe(RunStatus.Cancelled);
        result.Nodes.ShouldAllBe(n => n.Status == NodeStatus.Cancelled);
        journal.Events[^1].ShouldBeOfType<RunFinished>();
        _lab.Defects.ShouldBeEmpty();
        (await _lab.RunSchemasAsync()).ShouldBeEmpty();
        (await _lab.KeptNamesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancellation_WhileARetryIsPausing_EndsTheRun()
    {
        using var stop = new CancellationTokenSource();
        _lab.Control.OnBuild["src"] = _ => throw LabFaults.User();

        var run = _lab.RunAsync(_lab.Request(FlowLab.Draw("""src source {"retry":{"times":1,"pauseSeconds":3600}}""")), stop.Token);
        await _lab.Clock.PausesAsync(1);
        await stop.CancelAsync();

        (await run.WaitAsync(Patience)).Status.ShouldBe(RunStatus.Cancelled);
    }

    [Fact]
    public async Task Connection_IsUsedThenDisposedOfOnceAtTheEnd()
    {
        var result = await _lab.RunAsync(FlowLab.Draw("src source", "key connect", "to send", "src.out -> to.in", "key.out -> to.with"));

        result.Status.ShouldBe(RunStatus.Succeeded);
        _lab.Control.Effects.ShouldHaveSingleItem().ShouldEndWith("with=0");
        _lab.Control.Connections.ShouldHaveSingleItem().Disposals.ShouldBe(1);
    }

    [Fact]
    public async Task Connection_ThatCannotBeClosed_IsADefectAndNothingMore()
    {
        _lab.Control.OnBuild["to"] = _ =>
        {
            _lab.Control.Connections[0].Fault = new InvalidOperationException("stuck");
            return Task.CompletedTask;
        };

        var result = await _lab.RunAsync(FlowLab.Draw("src source", "key connect", "to send", "src.out -> to.in", "key.out -> to.with"));

        result.Status.ShouldBe(RunStatus.Succeeded);
        _lab.Defects.ShouldHaveSingleItem().Node.ShouldBe("key");
    }

    [Theory]
    [InlineData(RunMode.Design, 7)]
    [InlineData(RunMode.Production, 7)]
    public async Task Variables_FillSettingsWhileTheRunGoes(RunMode mode, long rows)
    {
        var scenario = FlowLab.Draw(
            """v variables {"settings":{"value":7}}""", """src source {"settings":{"rows":"${count}"}}""", "v.out -> src.variables");

        var result = await _lab.RunAsync(scenario, mode);

        result.Node("src")!.Ports.ShouldHaveSingleItem().Rows.ShouldBe(rows);
    }

    [Fact]
    public async Task Tallies_AreSummedOverNodes()
    {
        var result = await _lab.RunAsync(FlowLab.Draw("src source", "a send", "b send", "src.out -> a.in", "src.out -> b.in"));

        result.Tallies.ShouldBe(new Dictionary<string, long> { ["sent"] = 20 });
    }

    [Fact]
    public async Task Names_ThatRunTogether_StayApart()
    {
        var result = await _lab.RunAsync(
            FlowLab.Draw("src source", "a pass", "a_out pass", "end pass", "src.out -> a.in", "a.out -> a_out.in", "a_out.out -> end.in"), RunMode.Production);

        result.Status.ShouldBe(RunStatus.Succeeded);
    }

    private static async Task MeetAsync(TaskCompletionSource mine, TaskCompletionSource other)
    {
        mine.SetResult();
        await other.Task.WaitAsync(Patience);
    }
}
