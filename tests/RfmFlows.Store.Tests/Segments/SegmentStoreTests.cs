using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Store.Tests;

public abstract class SegmentStoreTests<TEngine> : StoreTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly CancellationToken None = CancellationToken.None;

    private SegmentStore Store => new SegmentStore(Database);

    [StoreFact]
    public async Task SaveAsync_RuleSegment_IsFoundAsItWasGiven()
    {
        var rule = JsonNode.Parse("""{"сегмент": ["Нельзя потерять", "Спящие"]}""")!;

        await Store.SaveAsync(new Segment("cant-lose", SegmentKind.Rule) { Title = ("Can't lose them", "Нельзя потерять"), Rule = rule, Colour = "#ff8800" }, None);

        var found = (await Store.FindAsync("cant-lose", None)).ShouldNotBeNull();
        (found.Kind, found.Title, found.Colour, found.CreatedAt, found.Latest)
            .ShouldBe((SegmentKind.Rule, new LocalText("Can't lose them", "Нельзя потерять"), "#ff8800", Clock.Now, null));
        JsonNode.DeepEquals(found.Rule, rule).ShouldBeTrue();
        (await Store.FindAsync("nobody", None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task SaveAsync_KnownSegment_KeepsItsBirthdayAndVersions()
    {
        var born = Clock.Now;
        await Store.SaveAsync(new Segment("a", SegmentKind.Static) { Title = LocalText.Same("One") }, None);
        await Store.AddVersionAsync("a", new SegmentMembers(new DateOnly(2026, 1, 1), 10, "kept.t1"), None);
        Clock.Now = Clock.Now.AddDays(1);

        var saved = await Store.SaveAsync(new Segment("a", SegmentKind.Static) { Title = LocalText.Same("Two") }, None);

        (saved.Title.En, saved.CreatedAt, saved.Latest!.Location, saved.Colour).ShouldBe(("Two", born, "kept.t1", null));
    }

    [StoreFact]
    public async Task FindVersionAsync_Day_GivesWhatHeldThen()
    {
        await Store.SaveAsync(new Segment("a", SegmentKind.Static), None);
        await Store.AddVersionAsync("a", new SegmentMembers(new DateOnly(2026, 1, 1), 10, "january", "run1"), None);
        await Store.AddVersionAsync("a", new SegmentMembers(new DateOnly(2026, 3, 1), 30, "march"), None);
        await Store.AddVersionAsync("a", new SegmentMembers(new DateOnly(2026, 1, 1), 11, "january again"), None);

        (await Store.FindVersionAsync("a", new DateOnly(2025, 12, 31), None)).ShouldBeNull();
        (await Store.FindVersionAsync("a", new DateOnly(2026, 2, 28), None))!.Location.ShouldBe("january again");
        (await Store.FindVersionAsync("a", new DateOnly(2026, 3, 1), None))!.Rows.ShouldBe(30);
        (await Store.FindAsync("a", None))!.Latest!.Version.ShouldBe(3);
        var history = await Store.HistoryAsync("a", None);
        history.Select(v => v.Version).ShouldBe([3, 2, 1]);
        history[2].ShouldBe(new SegmentVersion(1, new DateOnly(2026, 1, 1), Clock.Now, 10, "january", "run1"));
    }

    [StoreFact]
    public async Task AddVersionAsync_Racers_NumberWithoutGapOrDouble()
    {
        await Store.SaveAsync(new Segment("a", SegmentKind.Static), None);
        var stores = new[] { Store, new SegmentStore(await OpenAsync()) };

        var versions = await RaceAsync(20, n => stores[n % 2].AddVersionAsync("a", new SegmentMembers(new DateOnly(2026, 1, 1), n, $"t{n}"), None));

        versions.Select(v => v.Version).Order().ShouldBe(Enumerable.Range(1, 20));
    }

    [StoreFact]
    public async Task TryAddVersionAsync_AnotherHasComeSince_AddsNothing()
    {
        await Store.SaveAsync(new Segment("a", SegmentKind.Tag), None);
        var members = new SegmentMembers(new DateOnly(2026, 1, 1), 1, "t");

        var versions = await RaceAsync(5, _ => Store.TryAddVersionAsync("a", members, 0, None));

        versions.OfType<SegmentVersion>().ShouldHaveSingleItem().Version.ShouldBe(1);
        (await Store.TryAddVersionAsync("a", members, 1, None))!.Version.ShouldBe(2);
    }

    [StoreFact]
    public async Task DeleteAsync_Segment_IsGoneWithItsVersions()
    {
        await Store.SaveAsync(new Segment("b", SegmentKind.Static), None);
        await Store.SaveAsync(new Segment("a", SegmentKind.Static), None);
        await Store.AddVersionAsync("a", new SegmentMembers(new DateOnly(2026, 1, 1), 10, "t"), None);
        (await Store.ListAsync(None)).Select(s => s.Id).ShouldBe(["a", "b"]);

        (await Store.DeleteAsync("a", None)).ShouldBeTrue();

        (await Store.DeleteAsync("a", None)).ShouldBeFalse();
        (await Store.HistoryAsync("a", None)).ShouldBeEmpty();
        (await CodeAsync(() => Store.AddVersionAsync("a", new SegmentMembers(new DateOnly(2026, 1, 1), 10, "t"), None))).ShouldBe("RF6050");
    }
}

public sealed class SqliteSegmentStoreTests : SegmentStoreTests<SqliteEngine>;

public sealed class PostgreSqlSegmentStoreTests : SegmentStoreTests<PostgreSqlEngine>;
