using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Segments;

public sealed class SavedSegmentTests
{
    [Fact]
    public async Task SaveAndLoad_TwoDays_EachDayHasItsMembers()
    {
        await using var flow = new FlowTester { AsOf = new DateOnly(2026, 1, 31) };
        var segments = Provide(flow);
        await SaveAsync(flow, [1, "Ann"], [2, "Bob"]);
        flow.AsOf = new DateOnly(2026, 2, 28);
        await SaveAsync(flow, [3, "Dan"]);

        (await LoadAsync(flow, new { segment = "vip" })).ShouldBe(["3|Dan"]);
        (await LoadAsync(flow, new { segment = "vip", version = 1 })).ShouldBe(["1|Ann", "2|Bob"]);
        flow.AsOf = new DateOnly(2026, 2, 1);
        (await LoadAsync(flow, new { segment = "vip" })).ShouldBe(["1|Ann", "2|Bob"]);
        (await segments.FindAsync("vip", default))!.Title.En.ShouldBe("Best customers");
    }

    [Fact]
    public async Task Load_BeforeAnythingWasSaved_SaysSo()
    {
        await using var flow = new FlowTester { AsOf = new DateOnly(2026, 1, 31) };
        Provide(flow);
        await SaveAsync(flow, [1, "Ann"]);
        flow.AsOf = new DateOnly(2026, 1, 1);

        (await LoadCodesAsync(flow, new { segment = "vip" })).ShouldBe(["RF4313"]);
        (await LoadCodesAsync(flow, new { segment = "vip", version = 7 })).ShouldBe(["RF4314"]);
        (await LoadCodesAsync(flow, new { segment = "vop" })).ShouldBe(["RF4312"]);
    }

    [Fact]
    public async Task Load_MembersFileGone_SaysSo()
    {
        await using var flow = new FlowTester();
        var segments = Provide(flow);
        await SaveAsync(flow, [1, "Ann"]);
        Directory.Delete(segments.Folder, recursive: true);

        (await LoadCodesAsync(flow, new { segment = "vip" })).ShouldBe(["RF4315"]);
    }

    [Fact]
    public async Task Load_NewVersion_IsNotTakenFromWhatWasKept()
    {
        await using var flow = new FlowTester();
        Provide(flow);
        await SaveAsync(flow, [1, "Ann"]);
        (await LoadAsync(flow, new { segment = "vip" })).ShouldBe(["1|Ann"]);
        await SaveAsync(flow, [2, "Bob"]);

        (await LoadAsync(flow, new { segment = "vip" })).ShouldBe(["2|Bob"]);
    }

    [Fact]
    public async Task Save_DryRun_SavesNothing()
    {
        await using var flow = new FlowTester { DryRun = true };
        var segments = Provide(flow);
        var run = await SaveAsync(flow, [1, "Ann"]);

        (await run.RowsAsync("save.written")).ShouldBe(["vip||1|2026-10-31|true"]);
        (await segments.ListAsync(default)).ShouldBeEmpty();
        Directory.Exists(segments.Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Save_Rule_RemembersTheScenario()
    {
        await using var flow = new FlowTester();
        var segments = Provide(flow);
        flow.Table("t", "customer integer", [1]).Node("save", "segments.save", new { segment = "vip", kind = "rule" }).Link("t.output -> save.input");
        (await flow.RunAsync()).Succeeded();

        var segment = (await segments.FindAsync("vip", default))!;
        segment.Kind.ShouldBe(SegmentKind.Rule);
        segment.Rule!["node"]!.ToString().ShouldBe("save");
    }

    internal static MemorySegments Provide(FlowTester flow)
    {
        var segments = new MemorySegments(flow.Folder);
        flow.With<ISegmentRegistry>(segments).With<ISegmentLibrary>(segments);
        return segments;
    }

    private static async Task<FlowRun> SaveAsync(FlowTester flow, params object?[][] rows)
    {
        flow.Clear().Table("t", "customer integer, name text", rows)
            .Node("save", "segments.save", new { segment = "vip", title = "Best customers", columns = new[] { "name" } }).Link("t.output -> save.input");
        return (await flow.RunAsync()).Succeeded();
    }

    private static async Task<IReadOnlyList<string>> LoadAsync(FlowTester flow, object settings) =>
        await (await flow.Clear().Node("load", "segments.load", settings).RunAsync()).Succeeded().RowsAsync("load.output");

    private static async Task<IReadOnlyList<string>> LoadCodesAsync(FlowTester flow, object settings) =>
        (await flow.Clear().Node("load", "segments.load", settings).RunAsync()).Codes;
}
