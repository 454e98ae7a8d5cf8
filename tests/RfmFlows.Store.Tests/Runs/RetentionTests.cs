using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store.Tests;

public abstract class RetentionTests<TEngine> : StoreTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly CancellationToken None = CancellationToken.None;

    private Retention Retention => new(Database);

    private RunStore Store => new(Database);

    [StoreFact]
    public async Task PruneRunsAsync_OldAndNew_RemovesEndedOldOnesAlone()
    {
        var journal = await JournalAsync();
        foreach (var (id, days, status) in new[] { ("old", 100, RunStatus.Succeeded), ("broken", 91, RunStatus.Failed), ("new", 89, RunStatus.Succeeded) })
        {
            await Runs.RecordAsync(journal, Runs.Request(id), Clock.Now.AddDays(-days), status, Runs.Node("rfm"));
        }
        await journal.OnAsync(new RunStarted("running", Clock.Now.AddDays(-200), Runs.Request("running")));

        (await Retention.PruneRunsAsync(Clock.Now.AddDays(-90), None)).ShouldBe(2);

        (await Store.ListAsync(new RunQuery(), None)).Items.Select(r => r.Id).Order(StringComparer.Ordinal).ShouldBe(["new", "running"]);
        (await Store.FindAsync("new", None))!.Nodes.ShouldHaveSingleItem().Ports.ShouldHaveSingleItem();
        (await CountAsync("node_runs"), await CountAsync("node_ports")).ShouldBe((1, 1));
    }

    [StoreFact]
    public async Task PruneRunsAsync_MoreThanABatch_RemovesAll()
    {
        var journal = await JournalAsync();
        for (var i = 0; i < 501; i++)
        {
            await Runs.RecordAsync(journal, Runs.Request($"r{i}"), Clock.Now.AddDays(-100));
        }

        (await Retention.PruneRunsAsync(Clock.Now.AddDays(-90), None)).ShouldBe(501);
        (await CountAsync("runs")).ShouldBe(0);
    }

    [StoreFact]
    public async Task PruneRunsAsync_StartOfAnOldRun_GoesWithItAndIsNeverRunAgain()
    {
        var owner = await Processes.DeadOwnerAsync(Database);
        var triggers = new TriggerStore(Database);
        var fire = new FireKey("a", "timer", Clock.Now.AddDays(-100));
        (await triggers.ClaimAsync(fire, "old", owner, None)).ShouldBeTrue();
        await triggers.SkipAsync(fire with { ScheduledAt = Clock.Now.AddDays(-99) }, "missed", None);
        await triggers.QueueAsync(fire with { ScheduledAt = Clock.Now.AddDays(-98) }, None);
        await Runs.RecordAsync(new RunJournal(Database, owner), Runs.Request("old"), Clock.Now.AddDays(-100));
        Clock.Now = Clock.Now.AddDays(91);

        await Retention.PruneRunsAsync(Clock.Now.AddDays(-90), None);

        (await triggers.ReleaseAbandonedAsync(None)).ShouldBe(0);
        (await triggers.FiresAsync("a", new PageRequest(), None)).Items.ShouldHaveSingleItem().State.ShouldBe(FireState.Waiting);
    }

    [StoreFact]
    public async Task PruneRequestsAsync_Succeeded_LosesItsRequestAndNothingElse()
    {
        var journal = await JournalAsync();
        foreach (var (id, days, status) in new[] { ("old", 8, RunStatus.Succeeded), ("broken", 8, RunStatus.Failed), ("new", 6, RunStatus.Succeeded) })
        {
            await Runs.RecordAsync(journal, Runs.Request(id), Clock.Now.AddDays(-days), status, Runs.Node("rfm"));
        }

        (await Retention.PruneRequestsAsync(Clock.Now.AddDays(-7), None)).ShouldBe(1);
        (await Retention.PruneRequestsAsync(Clock.Now.AddDays(-7), None)).ShouldBe(0);

        (await Store.FindAsync("old", None))!.Request.TriggerData.ShouldBeEmpty();
        (await Store.FindAsync("old", None))!.Request.Parameters.Count.ShouldBe(2);
        (await Store.FindAsync("broken", None))!.Request.TriggerData.ShouldNotBeEmpty();
        (await Store.FindAsync("new", None))!.Request.TriggerData.ShouldNotBeEmpty();
    }

    [StoreFact]
    public async Task PruneAuditAsync_OldEntries_AreRemoved()
    {
        var log = new AuditLog(Database);
        await log.AddAsync("anna", "run.start", "old", None);
        Clock.Now = Clock.Now.AddDays(400);
        await log.AddAsync("anna", "run.start", "new", None);

        (await Retention.PruneAuditAsync(Clock.Now.AddDays(-365), None)).ShouldBe(1);

        (await log.ListAsync(new PageRequest(), None)).Items.Select(e => e.Subject).ShouldBe(["new"]);
    }

    private async Task<RunJournal> JournalAsync() => new(Database, await RunOwner.RegisterAsync(Database, None));

    private async Task<long> CountAsync(string table)
    {
        await using var connection = await Database.OpenAsync(None);
        return await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {table}");
    }
}

public sealed class SqliteRetentionTests : RetentionTests<SqliteEngine>;

public sealed class PostgreSqlRetentionTests : RetentionTests<PostgreSqlEngine>;
