namespace RfmFlows.Store.Tests;

public abstract class AuditLogTests<TEngine> : StoreTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    [StoreFact]
    public async Task AddAsync_Entries_AreListedTheLatestFirst()
    {
        var log = new AuditLog(Database);
        foreach (var subject in new[] { "a", "b", "c" })
        {
            await log.AddAsync("анна", "scenario.publish", subject, CancellationToken.None);
            Clock.Now = Clock.Now.AddSeconds(1);
        }

        var page = await log.ListAsync(new PageRequest(0, 2), CancellationToken.None);

        page.Total.ShouldBe(3);
        page.Items.Select(e => e.Subject).ShouldBe(["c", "b"]);
        (page.Items[0].Who, page.Items[0].Action, page.Items[0].At).ShouldBe(("анна", "scenario.publish", Clock.Now.AddSeconds(-1)));
    }
}

public sealed class SqliteAuditLogTests : AuditLogTests<SqliteEngine>;

public sealed class PostgreSqlAuditLogTests : AuditLogTests<PostgreSqlEngine>;
