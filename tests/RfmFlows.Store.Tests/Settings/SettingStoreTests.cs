namespace RfmFlows.Store.Tests;

public abstract class SettingStoreTests<TEngine> : StoreTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly CancellationToken None = CancellationToken.None;

    private SettingStore Store => new(Database);

    [StoreFact]
    public async Task SetAsync_Value_StandsUntilItIsForgotten()
    {
        await Store.SetAsync("язык", "ru", None);
        await Store.SetAsync("язык", "русский 🇷🇺", None);
        await Store.SetAsync("theme", "dark", None);

        (await Store.FindAsync("язык", None)).ShouldBe("русский 🇷🇺");
        (await Store.AllAsync(None)).ShouldBe(new Dictionary<string, string> { ["язык"] = "русский 🇷🇺", ["theme"] = "dark" }, ignoreOrder: true);

        await Store.SetAsync("язык", null, None);

        (await Store.FindAsync("язык", None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task GetOrSetAsync_Racers_AllGetTheFirstValue()
    {
        var stores = new[] { Store, new SettingStore(await OpenAsync()) };

        var values = await RaceAsync(20, n => stores[n % 2].GetOrSetAsync("token", $"v{n}", None));

        values.Distinct().ShouldHaveSingleItem().ShouldBe(await Store.FindAsync("token", None));
    }
}

public sealed class SqliteSettingStoreTests : SettingStoreTests<SqliteEngine>;

public sealed class PostgreSqlSettingStoreTests : SettingStoreTests<PostgreSqlEngine>;
