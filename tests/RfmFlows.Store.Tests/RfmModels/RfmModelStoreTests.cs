using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Store.Tests;

public abstract class RfmModelStoreTests<TEngine> : StoreTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly CancellationToken None = CancellationToken.None;

    private RfmModelStore Store => new(Database);

    [StoreFact]
    public async Task AddVersionAsync_NewModel_IsFoundAsItWasGiven()
    {
        var definition = new JsonObject { ["карта"] = "Нельзя потерять", ["borders"] = new JsonArray(1.25m, 3m) };

        await Store.AddVersionAsync("month", ("By months", "По месяцам"), new RfmModelContent(new DateOnly(2026, 1, 31), 12, definition, "run1"), None);

        var found = (await Store.FindAsync("month", None)).ShouldNotBeNull();
        (found.Title, found.CreatedAt, found.Latest.Version, found.Latest.AsOf, found.Latest.SavedAt, found.Latest.Content.Customers, found.Latest.Content.RunId)
            .ShouldBe((new LocalText("By months", "По месяцам"), Clock.Now, 1, new DateOnly(2026, 1, 31), Clock.Now, 12, "run1"));
        JsonNode.DeepEquals(found.Latest.Definition, definition).ShouldBeTrue();
        (await Store.FindAsync("nobody", None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task AddVersionAsync_WithoutTitle_HasItsIdAndKeepsWhatWasGivenLater()
    {
        await AddAsync("a", 1);
        (await Store.FindAsync("a", None))!.Title.ShouldBe(LocalText.Same("a"));
        (await Store.RenameAsync("a", ("One", "Один"), None)).ShouldBeTrue();
        await AddAsync("a", 2);

        var model = (await Store.FindAsync("a", None))!;
        (model.Title, model.Latest.Version).ShouldBe((new LocalText("One", "Один"), 2));
        (await Store.RenameAsync("b", ("Two", "Два"), None)).ShouldBeFalse();
    }

    [StoreFact]
    public async Task FindVersionAsync_Day_GivesWhatHoldsThen()
    {
        await AddAsync("a", 1);
        await AddAsync("a", 3);
        await AddAsync("a", 1);

        (await Store.FindVersionAsync("a", new DateOnly(2025, 12, 31), None)).ShouldBeNull();
        (await Store.FindVersionAsync("a", new DateOnly(2026, 2, 28), None))!.Version.ShouldBe(3);
        (await Store.FindVersionAsync("a", new DateOnly(2026, 3, 1), None))!.Version.ShouldBe(2);
        (await Store.HistoryAsync("a", None)).Select(v => v.Version).ShouldBe([3, 2, 1]);
    }

    [StoreFact]
    public async Task AddVersionAsync_Racers_NumberWithoutGapOrDouble()
    {
        var stores = new[] { Store, new RfmModelStore(await OpenAsync()) };

        var versions = await RaceAsync(20, n => stores[n % 2].AddVersionAsync("a", null, new RfmModelContent(new DateOnly(2026, 1, 1), n, []), None));

        versions.Select(v => v.Version).Order().ShouldBe(Enumerable.Range(1, 20));
    }

    [StoreFact]
    public async Task DeleteAsync_Model_IsGoneWithItsVersions()
    {
        await AddAsync("b", 1);
        await AddAsync("a", 1);
        (await Store.ListAsync(None)).Select(m => m.Id).ShouldBe(["a", "b"]);

        (await Store.DeleteAsync("a", None)).ShouldBeTrue();

        (await Store.DeleteAsync("a", None)).ShouldBeFalse();
        (await Store.HistoryAsync("a", None)).ShouldBeEmpty();
        (await AddAsync("a", 1)).Version.ShouldBe(1);
    }

    private Task<RfmModelVersion> AddAsync(string id, int month) => Store.AddVersionAsync(id, null, new RfmModelContent(new DateOnly(2026, month, 1), 1, []), None);
}

public sealed class SqliteRfmModelStoreTests : RfmModelStoreTests<SqliteEngine>;

public sealed class PostgreSqlRfmModelStoreTests : RfmModelStoreTests<PostgreSqlEngine>;
