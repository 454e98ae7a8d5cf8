using RfmFlows.Engine.Tests.Lab;

namespace RfmFlows.Engine.Tests.Planning;

/// <summary>What narrows is computed once and held for those below, as long as it is small.</summary>
public sealed class SmallTablesTests : IAsyncLifetime
{
    private readonly FlowLab _lab = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _lab.DisposeAsync();

    [Theory]
    [InlineData("few rows are held", 1_000_000, 3, true)]
    [InlineData("too many are fused", 1_000_000, 100_001, false)]
    public async Task Narrowing_InProduction_IsHeldWhileSmall(string why, int rows, int most, bool held)
    {
        Relation? seen = null;
        _lab.Control.OnBuild["end"] = build => Task.FromResult(seen = build.Input("in"));

        var result = await _lab.RunAsync(
            FlowLab.Draw($$$"""src source {"settings":{"rows":{{{rows}}}}}""", $$$"""few few {"settings":{"most":{{{most}}}}}""", "end pass", "src.out -> few.in", "few.out -> end.in"),
            RunMode.Production);

        result.Status.ShouldBe(RunStatus.Succeeded);
        (seen!.IsTable, seen.IsKept, seen.Rows).ShouldBe((held, false, held ? most : null), why);
        result.Nodes.Select(n => n.Ports.Single().Rows).ShouldBe([rows, most, most]);
        (await _lab.KeptNamesAsync()).ShouldBeEmpty();
        (await ScratchAsync()).ShouldBeEmpty("nothing outlives the run");
    }

    [Fact]
    public async Task Narrowing_OfATableKnownToBeBounded_IsHeldWhatComesOut()
    {
        Relation? seen = null;
        _lab.Control.OnBuild["end"] = build => Task.FromResult(seen = build.Input("in"));

        await _lab.RunAsync(
            FlowLab.Draw("""src source {"settings":{"rows":200000}}""", "dear keep", """few few {"settings":{"most":150000}}""", "end pass", "src.out -> dear.in", "dear.out -> few.in", "few.out -> end.in"),
            RunMode.Production);

        (seen!.IsTable, seen.Rows, seen.MostRows).ShouldBe((true, 150_000, 150_000));
    }

    [Fact]
    public async Task Below_ASmallTable_EverythingIsHeldToo_AndWhatAnEffectReadsIsKept()
    {
        var held = new List<string>();
        foreach (var node in new[] { "one", "two", "to" })
        {
            _lab.Control.OnBuild[node] = build =>
            {
                held.Add($"{node} {build.Input("in").IsTable} {build.Input("in").IsKept}");
                return Task.CompletedTask;
            };
        }

        await _lab.RunAsync(
            FlowLab.Draw("src source", "few few", "one pass", "two pass", "to send", "src.out -> few.in", "few.out -> one.in", "one.out -> two.in", "two.out -> to.in"),
            RunMode.Production);

        held.ShouldBe(["one True False", "two True False", "to True True"]);
    }

    [Fact]
    public async Task InTheDesigner_EverythingIsKept()
    {
        await _lab.RunAsync(FlowLab.Draw("src source", "few few", "src.out -> few.in"));

        (await _lab.KeptNamesAsync()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("dear keep", 1)]
    [InlineData("dear pass", 2)]
    public async Task Facts_AreFoundOnceOfWhatIsKept(string above, int times)
    {
        var found = 0;
        _lab.Control.OnBuild["end"] = async build => (await build.FactAsync("in", "answer", () =>
        {
            found++;
            return Task.FromResult(42L);
        })).ShouldBe(42);
        var scenario = FlowLab.Draw("src source", above, "end pass", "src.out -> dear.in", "dear.out -> end.in");

        await _lab.RunAsync(scenario, RunMode.Production);
        await _lab.RunAsync(scenario, RunMode.Production);

        found.ShouldBe(times);
    }

    [Fact]
    public async Task Facts_OfTablesThatAreCleanedAway_GoToo()
    {
        _lab.Control.OnBuild["end"] = build => build.FactAsync("in", "answer", () => Task.FromResult(42L));
        await _lab.RunAsync(FlowLab.Draw("src source", "dear keep", "end pass", "src.out -> dear.in", "dear.out -> end.in"), RunMode.Production);
        (await _lab.QueryAsync("SELECT value FROM rfmflows.table_facts")).ShouldBe(["42"]);

        await _lab.Kept.CleanAsync(_lab.Clock.GetUtcNow().AddDays(1), CancellationToken.None);

        (await _lab.QueryAsync("SELECT value FROM rfmflows.table_facts")).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<string>> ScratchAsync() =>
        _lab.QueryAsync("SELECT table_name FROM information_schema.tables WHERE table_catalog = 'rfmflows_scratch'");
}
