using System.Text.Json.Nodes;
using RfmFlows.Engine.Tests.Lab;
using RfmFlows.Engine.Tests.Lab.Nodes;

namespace RfmFlows.Engine.Tests.Planning;

public sealed class CacheTests : IAsyncLifetime
{
    private const string Chain = "src.out -> mid.in";
    private readonly FlowLab _lab = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _lab.DisposeAsync();

    private static Scenario Line(string source = "", string middle = "") => FlowLab.Draw(
        $"src source {source}".Trim(), $"mid pass {middle}".Trim(), "end keep", Chain, "mid.out -> end.in");

    [Fact]
    public async Task Design_SecondRun_EverythingIsReusedAndNothingBuilt()
    {
        await _lab.RunAsync(Line());

        var again = await _lab.RunAsync(Line());

        again.Status.ShouldBe(RunStatus.Succeeded);
        again.Nodes.ShouldAllBe(n => n.Cached && n.Why.En.StartsWith("Nothing has changed"));
        again.Nodes.SelectMany(n => n.Ports).ShouldAllBe(p => p.Rows == 10 && p.Table != null);
        _lab.Control.AllBuilds.ShouldBe(3);
    }

    [Fact]
    public async Task Design_ReusedResult_RepeatsWhatWasSaidOfItsRows()
    {
        _lab.Control.OnBuild["src"] = build =>
        {
            build.Add(Remark.Warning("RF1299", ("3 rows were rejected.", "Отклонено строк: 3."), ("Look at them.", "Посмотрите их.")).At("file"));
            return Task.CompletedTask;
        };
        var first = await _lab.RunAsync(Line());

        var again = await _lab.RunAsync(Line());

        again.Node("src")!.Cached.ShouldBeTrue();
        again.Node("src")!.Remarks.ShouldBe(first.Node("src")!.Remarks);
        again.Remarks.Select(r => $"{r.Code} {r.Node} {r.Setting} {r.Message.Ru} {r.Remedy.En}").ShouldBe(["RF1299 src file Отклонено строк: 3. Look at them."]);
    }

    [Fact]
    public async Task Design_ReusedResultAfterRetries_DoesNotRepeatThose()
    {
        var fails = true;
        _lab.Control.OnBuild["src"] = _ => fails && !(fails = false) ? throw new IOException("away") : Task.CompletedTask;
        var scenario = FlowLab.Draw("""src source {"retry":{"times":1,"pauseSeconds":0}}""");
        var first = await _lab.RunAsync(scenario);

        var again = await _lab.RunAsync(scenario);

        first.Remarks.Select(r => r.Code).ShouldBe(["RF2010"]);
        again.Node("src")!.Cached.ShouldBeTrue();
        again.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Design_OneSettingChanged_RecomputesThatNodeAndBelowOnly()
    {
        await _lab.RunAsync(Line());

        var again = await _lab.RunAsync(Line(middle: """{"settings":{"tag":"x"}}"""));

        again.Node("src")!.Cached.ShouldBeTrue();
        again.Node("mid")!.Why.En.ShouldBe("The settings have changed.");
        again.Node("end")!.Why.En.ShouldBe("What is linked above has changed.");
        _lab.Control.Builds["src"].ShouldBe(1);
        _lab.Control.AllBuilds.ShouldBe(5);
    }

    [Theory]
    [InlineData("2", "The source or the date has changed.")]
    [InlineData(null, "The source cannot tell whether it has changed.")]
    public async Task Design_OtherFingerprint_ReadsTheSourceAgain(string? fingerprint, string why)
    {
        await _lab.RunAsync(Line());
        _lab.Control.Fingerprints["src"] = fingerprint;

        var again = await _lab.RunAsync(Line());

        again.Node("src")!.Why.En.ShouldBe(why);
        again.Node("mid")!.Cached.ShouldBeFalse();
    }

    [Fact]
    public async Task Design_OtherDay_RecomputesOnlyWhatUsesIt()
    {
        var scenario = FlowLab.Draw("day day", "src source");
        await _lab.RunAsync(scenario);

        var again = await _lab.RunAsync(_lab.Request(scenario) with { AsOf = FlowLab.Day.AddDays(1) });

        again.Node("src")!.Cached.ShouldBeTrue();
        again.Node("day")!.Why.En.ShouldBe("The source or the date has changed.");
    }

    [Fact]
    public async Task Design_OtherParameter_RecomputesOnlyWhatRefersToIt()
    {
        var json = FlowLab.Json("""src source {"settings":{"rows":"${n}"}}""", "other source");
        json["parameters"] = JsonNode.Parse("""[{"name":"n","type":"integer","default":3}]""");
        var scenario = ScenarioJson.Read(json.ToJsonString());
        await _lab.RunAsync(scenario);

        var again = await _lab.RunAsync(_lab.Request(scenario) with { Parameters = new Dictionary<string, JsonNode> { ["n"] = "4" } });

        again.Node("src")!.Ports.ShouldHaveSingleItem().Rows.ShouldBe(4);
        again.Node("other")!.Cached.ShouldBeTrue();
    }

    [Fact]
    public async Task Design_OtherFolder_ReadsTheSourceAgain()
    {
        await _lab.RunAsync(Line());

        var again = await _lab.RunAsync(_lab.Request(Line()) with { Folder = Path.Combine(_lab.Folder, "elsewhere") });

        again.Node("src")!.Cached.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"tag":"a","mark":"b"}""", """{"mark":"b","tag":"a"}""", true)]
    [InlineData("""{"tag":"a"}""", """{"tag":"b"}""", false)]
    public async Task Hash_OrderOfSettings_DoesNotMatter(string first, string second, bool same)
    {
        var hashes = new List<string>();
        foreach (var settings in new[] { first, second })
        {
            var check = await _lab.CheckAsync(FlowLab.Draw("src source", $$"""mid pass {"settings":{{settings}}}""", Chain));
            hashes.Add(ContentHash.Compute(check.Node("mid")!, _lab.Request(Line()), null, [], "duckdb").Of("r"));
        }

        (hashes[0] == hashes[1]).ShouldBe(same);
    }

    [Fact]
    public async Task Hash_OrderOfLinks_MattersWithinAnInputOnly()
    {
        string[] nodes = ["a source", """b source {"settings":{"name":"b"}}""", "all merge"];
        await _lab.RunAsync(FlowLab.Draw([.. nodes, "a.out -> all.in", "b.out -> all.in", "b.out -> all.more"]));

        var moved = await _lab.RunAsync(FlowLab.Draw([.. nodes, "b.out -> all.more", "a.out -> all.in", "b.out -> all.in"]));
        var swapped = await _lab.RunAsync(FlowLab.Draw([.. nodes, "b.out -> all.in", "a.out -> all.in", "b.out -> all.more"]));

        moved.Node("all")!.Cached.ShouldBeTrue();
        swapped.Node("all")!.Cached.ShouldBeFalse();
    }

    [Fact]
    public async Task Kept_TableDroppedBehindTheIndex_IsComputedAgain()
    {
        var first = await _lab.RunAsync(Line());
        await _lab.ExecuteAsync($"DROP TABLE {_lab.Environment.Warehouse.Dialect.Quote(first.Node("mid")!.Ports[0].Table!)}");

        var again = await _lab.RunAsync(Line());

        again.Status.ShouldBe(RunStatus.Succeeded);
        again.Nodes.Select(n => (n.Node, n.Cached)).ShouldBe([("src", true), ("mid", false), ("end", true)]);
        again.Node("mid")!.Why.En.ShouldBe("The result had not been kept.");
    }

    [Fact]
    public async Task Kept_TwoNodesOfEqualHash_DoNotDisturbEachOther()
    {
        var result = await _lab.RunAsync(FlowLab.Draw("a source", "b source", "all merge", "a.out -> all.in", "b.out -> all.in"));

        result.Status.ShouldBe(RunStatus.Succeeded);
        result.Node("all")!.Ports.Single(p => p.Port == "out").Rows.ShouldBe(20);
    }

    [Fact]
    public async Task Kept_TwoRunsOfEqualHashSideBySide_BothSucceed()
    {
        var arrived = new CountdownEvent(2);
        _lab.Control.OnBuild["src"] = async _ =>
        {
            arrived.Signal();
            await Task.Run(() => arrived.Wait(TimeSpan.FromSeconds(30)));
        };

        var results = await Task.WhenAll(_lab.RunAsync(Line()), _lab.RunAsync(Line()));

        results.ShouldAllBe(r => r.Status == RunStatus.Succeeded);
        results.SelectMany(r => r.Nodes).SelectMany(n => n.Ports).ShouldAllBe(p => p.Rows == 10);
    }

    [Fact]
    public async Task Kept_TwoInstancesOnFirstUse_BothWork()
    {
        var instances = Enumerable.Range(0, 8).Select(_ => new KeptTables(_lab.Environment.Warehouse, _lab.Clock)).ToList();
        var hash = new ContentHash("s", "i", "x");

        await Task.WhenAll(instances.Select(k => Task.Run(() => k.RememberAsync("scenario", [KeyValuePair.Create("node", hash)], CancellationToken.None))));

        (await instances[0].HashesAsync("scenario", CancellationToken.None)).ShouldBe([KeyValuePair.Create("node", hash)]);
    }

    [Fact]
    public async Task CleanAsync_RemovesUnusedOrphanedAndAbandoned()
    {
        await _lab.RunAsync(Line());
        await _lab.ExecuteAsync("CREATE TABLE kept.orphan AS SELECT 1 AS x");
        await _lab.ExecuteAsync("CREATE SCHEMA run_crashed");
        _lab.Clock.Advance(TimeSpan.FromDays(2));
        await _lab.RunAsync(FlowLab.Draw("src source"));

        var removed = await _lab.Kept.CleanAsync(_lab.Clock.GetUtcNow().AddDays(-1), CancellationToken.None);

        removed.ShouldBe(3);
        (await _lab.KeptNamesAsync()).Count.ShouldBe(1);
        (await _lab.RunSchemasAsync()).ShouldBeEmpty();
        (await _lab.RunAsync(Line())).Nodes.Select(n => n.Cached).ShouldBe([true, false, false]);
    }

    [Fact]
    public async Task Hash_NewVersionOfTheType_ComputesAgain()
    {
        await using var lab = new FlowLab(types: [new SourceNode(), new PassNode("test.pass", 4), new KeepNode()]);
        var hashes = new List<string>();
        foreach (var each in new[] { _lab, lab })
        {
            var check = await each.CheckAsync(Line());
            hashes.Add(ContentHash.Compute(check.Node("mid")!, each.Request(Line()), null, [], "duckdb").Settings);
        }

        hashes[0].ShouldNotBe(hashes[1]);
    }
}
