using System.Text.Json;
using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store.Tests;

public abstract class RunStoreTests<TEngine> : StoreTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly CancellationToken None = CancellationToken.None;

    private RunStore Store => new(Database);

    [StoreFact]
    public async Task OnAsync_WholeRun_IsFoundAsItHappened()
    {
        var journal = await JournalAsync();
        var request = Runs.Request("r1");
        var start = Clock.Now;
        await journal.OnAsync(new RunStarted("r1", start, request));
        await journal.OnAsync(new NodeStarted("r1", start.AddSeconds(1), "rfm"));
        await journal.OnAsync(new NodeProgressed("r1", start.AddSeconds(2), "rfm", 0.5, 10));

        var midway = (await Store.FindAsync("r1", None)).ShouldNotBeNull();
        (midway.Run.Status, midway.Run.FinishedAt).ShouldBe((RunStatus.Running, (DateTimeOffset?)null));
        var open = midway.Nodes.ShouldHaveSingleItem();
        (open.Node, open.Type, open.Status, open.StartedAt, open.Time).ShouldBe(("rfm", "analysis.rfm", (NodeStatus?)null, (DateTimeOffset?)start.AddSeconds(1), (TimeSpan?)null));

        var node = Runs.Node("rfm");
        await journal.OnAsync(new NodeFinished("r1", start.AddSeconds(3), node));
        var result = new RunResult("r1", RunStatus.Failed, TimeSpan.FromSeconds(4), [node], new Dictionary<string, long> { ["принято"] = 7 });
        await journal.OnAsync(new RunFinished("r1", start.AddSeconds(4), result));

        var done = (await Store.FindAsync("r1", None))!;
        (done.Run.ScenarioId, done.Run.ScenarioVersion, done.Run.AsOf, done.Run.Mode, done.Run.DryRun, done.Run.Cause, done.Run.Folder, done.Run.Starts)
            .ShouldBe(("a", 3, new DateOnly(2026, 10, 31), RunMode.Design, true, "http", "/база", 1));
        (done.Run.Status, done.Run.StartedAt, done.Run.FinishedAt).ShouldBe((RunStatus.Failed, Clock.Now, (DateTimeOffset?)start.AddSeconds(4)));
        done.Run.Tallies["принято"].ShouldBe(7);
        var closed = done.Nodes.ShouldHaveSingleItem();
        (closed.Status, closed.StartedAt, closed.FinishedAt, closed.Time, closed.Cached, closed.Why)
            .ShouldBe((NodeStatus.Succeeded, (DateTimeOffset?)start.AddSeconds(1), (DateTimeOffset?)start.AddSeconds(3), (TimeSpan?)node.Time, true, node.Why));
        closed.Remarks.ShouldBe(node.Remarks);
        closed.Tallies["accepted"].ShouldBe(7);
        ShouldBeSame(closed.Ports.ShouldHaveSingleItem(), node.Ports[0]);
        ShouldBeSame(done.Request, request);
    }

    [StoreFact]
    public async Task ListAsync_ByScenarioStatusAndPage_GivesTheLatestFirst()
    {
        var journal = await JournalAsync();
        for (var n = 1; n <= 5; n++)
        {
            Clock.Now = Clock.Now.AddMinutes(1);
            await Runs.RecordAsync(journal, Runs.Request($"r{n}", n == 3 ? "other" : "a"), Clock.Now, n % 2 == 0 ? RunStatus.Failed : RunStatus.Succeeded);
        }

        var page = await Store.ListAsync(new RunQuery { ScenarioId = "a", Page = new PageRequest(1, 2) }, None);
        (page.Total, string.Join(',', page.Items.Select(r => r.Id))).ShouldBe((4, "r4,r2"));
        (await Store.ListAsync(new RunQuery { Status = RunStatus.Failed }, None)).Items.Select(r => r.Id).ShouldBe(["r4", "r2"]);
        (await Store.ListAsync(new RunQuery { From = Clock.Now.AddMinutes(-2), Until = Clock.Now }, None)).Items.Select(r => r.Id).ShouldBe(["r4", "r3"]);
        (await Store.ListAsync(new RunQuery { Cause = "http", DryRun = true }, None)).Total.ShouldBe(5);
        (await Store.ListAsync(new RunQuery { Cause = "timer" }, None)).Total.ShouldBe(0);
        (await Store.ListAsync(new RunQuery { DryRun = false }, None)).Total.ShouldBe(0);
    }

    [StoreFact]
    public async Task LatestTableAsync_SeveralRuns_GivesTheLastThatKeptATable()
    {
        var journal = await JournalAsync();
        await Runs.RecordAsync(journal, Runs.Request("r1"), Clock.Now, RunStatus.Succeeded, Runs.Node("rfm", table: "old"));
        await Runs.RecordAsync(journal, Runs.Request("r2"), Clock.Now.AddMinutes(1), RunStatus.Succeeded, Runs.Node("rfm", table: "new"));
        await Runs.RecordAsync(journal, Runs.Request("r3"), Clock.Now.AddMinutes(2), RunStatus.Succeeded, Runs.Node("rfm", table: null));

        var latest = (await Store.LatestTableAsync("a", "rfm", "customers", None)).ShouldNotBeNull();

        (latest.RunId, latest.Port.Table!.Name, latest.Port.Rows).ShouldBe(("r2", "new", 258_371));
        (await Store.LatestTableAsync("a", "rfm", "borders", None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task MarkInterruptedAsync_AfterProcessDied_MarksItsRunsOnly()
    {
        var dead = new RunJournal(Database, await Processes.DeadOwnerAsync(Database));
        await Runs.RecordAsync(dead, Runs.Request("done"), Clock.Now, RunStatus.Succeeded);
        await dead.OnAsync(new RunStarted("lost", Clock.Now, Runs.Request("lost")));
        await (await JournalAsync()).OnAsync(new RunStarted("alive", Clock.Now, Runs.Request("alive")));
        Clock.Now = Clock.Now.AddHours(1);

        (await Store.MarkInterruptedAsync(None)).ShouldBe(["lost"]);

        (await StatusAsync("lost"), await StatusAsync("done"), await StatusAsync("alive")).ShouldBe((RunStatus.Interrupted, RunStatus.Succeeded, RunStatus.Running));
        (await Store.MarkInterruptedAsync(None)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task MarkInterruptedAsync_ProcessOnAnotherMachine_LivesAsLongAsItsLease()
    {
        var remote = await Processes.RemoteOwnerAsync(Database);
        var journal = new RunJournal(Database, remote);
        await journal.OnAsync(new RunStarted("r1", Clock.Now, Runs.Request("r1")));
        Clock.Now += RunOwner.Lease;
        (await Store.MarkInterruptedAsync(None)).ShouldBeEmpty();
        await remote.RenewAsync(None);
        Clock.Now += RunOwner.Lease;
        (await Store.MarkInterruptedAsync(None)).ShouldBeEmpty();
        Clock.Now = Clock.Now.AddSeconds(1);

        (await Store.MarkInterruptedAsync(None)).ShouldBe(["r1"]);

        await journal.OnAsync(new NodeStarted("r1", Clock.Now, "rfm"));
        (await StatusAsync("r1")).ShouldBe(RunStatus.Running);
    }

    [StoreFact]
    public async Task MarkInterruptedAsync_OwnerSignedOff_MarksWhatItLeft()
    {
        await using (var owner = await RunOwner.RegisterAsync(Database, None))
        {
            await new RunJournal(Database, owner).OnAsync(new RunStarted("r1", Clock.Now, Runs.Request("r1")));
        }

        (await Store.MarkInterruptedAsync(None)).ShouldBe(["r1"]);
    }

    [StoreFact]
    public async Task ClaimForResumeAsync_InterruptedRun_GivesTheSameRequestToOneClaimerAndStopsTheFormerOwner()
    {
        var former = new RunJournal(Database, await Processes.DeadOwnerAsync(Database));
        await former.OnAsync(new RunStarted("r1", Clock.Now, Runs.Request("r1")));
        await former.OnAsync(new NodeFinished("r1", Clock.Now, Runs.Node("import")));
        await Store.MarkInterruptedAsync(None);
        var other = new RunStore(await OpenAsync());
        var owner = await RunOwner.RegisterAsync(Database, None);

        var claims = await RaceAsync(10, n => CodeAsync(() => (n % 2 == 0 ? Store : other).ClaimForResumeAsync("r1", owner, None)));

        claims.Count(c => c is null).ShouldBe(1);
        claims.Where(c => c is not null).ShouldAllBe(c => c == "RF6031");
        var details = (await Store.FindAsync("r1", None))!;
        (details.Run.Status, details.Run.Starts).ShouldBe((RunStatus.Running, 2));
        (await CodeAsync(async () => await former.OnAsync(new NodeFinished("r1", Clock.Now, Runs.Node("rfm"))))).ShouldBe("RF6032");

        var journal = new RunJournal(Database, owner);
        await Runs.RecordAsync(journal, details.Request, Clock.Now, RunStatus.Succeeded, Runs.Node("import"), Runs.Node("rfm"));
        (await StatusAsync("r1")).ShouldBe(RunStatus.Succeeded);
        (await Store.FindAsync("r1", None))!.Nodes.Count.ShouldBe(2);
        (await CodeAsync(() => Store.ClaimForResumeAsync("r1", owner, None))).ShouldBe("RF6031");
        (await CodeAsync(() => Store.ClaimForResumeAsync("nobody", owner, None))).ShouldBe("RF6030");
    }

    [StoreFact]
    public async Task ClaimForResumeAsync_FailedRun_ReturnsWhatWasRun()
    {
        var request = Runs.Request("r1");
        await Runs.RecordAsync(await JournalAsync(), request, Clock.Now, RunStatus.Failed);

        ShouldBeSame(await Store.ClaimForResumeAsync("r1", await RunOwner.RegisterAsync(Database, None), None), request);
    }

    [StoreFact]
    public async Task RecordFailureAsync_RunThatNeverBeganOrBrokeOff_IsListedAsFailedWithItsRemarks()
    {
        var journal = await JournalAsync();
        var remark = Remark.Error("RF1041", ("No value", "Нет значения"));
        await journal.OnAsync(new RunStarted("broke", Clock.Now, Runs.Request("broke")));

        await journal.RecordFailureAsync(Runs.Request("refused"), [remark], None);
        await journal.RecordFailureAsync(Runs.Request("broke"), [remark], None);

        var failed = (await Store.ListAsync(new RunQuery { Status = RunStatus.Failed }, None)).Items;
        failed.Select(r => r.Id).ShouldBe(["refused", "broke"], ignoreOrder: true);
        failed.ShouldAllBe(r => r.Remarks[0] == remark && r.FinishedAt == Clock.Now);
    }

    [StoreFact]
    public async Task KeepAsync_WhileTimePasses_RenewsTheLeaseUntilStopped()
    {
        await using var owner = await Processes.RemoteOwnerAsync(Database);
        await new RunJournal(Database, owner).OnAsync(new RunStarted("r1", Clock.Now, Runs.Request("r1")));
        using var stop = new CancellationTokenSource();
        var keeping = owner.KeepAsync(e => throw e, stop.Token);

        for (var n = 0; n < 5; n++)
        {
            Clock.Tick(RunOwner.Lease / 3);
            await UntilAsync("SELECT count(*) FROM run_owners WHERE lease_until = @until", new { until = Clock.Now + RunOwner.Lease });
        }
        await stop.CancelAsync();
        await keeping;

        (await Store.MarkInterruptedAsync(None)).ShouldBeEmpty();
    }

    private async Task UntilAsync(string count, object values)
    {
        await using var connection = await Database.OpenAsync(None);
        for (var attempt = 0; await connection.ExecuteScalarAsync<long>(count, values) == 0; attempt++)
        {
            attempt.ShouldBeLessThan(10_000);
            await Task.Yield();
        }
    }

    private async Task<RunJournal> JournalAsync() => new(Database, await RunOwner.RegisterAsync(Database, None));

    private async Task<RunStatus> StatusAsync(string id) => (await Store.FindAsync(id, None))!.Run.Status;

    private static void ShouldBeSame<T>(T actual, T expected) => JsonSerializer.Serialize(actual, ScenarioJson.Readable).ShouldBe(JsonSerializer.Serialize(expected, ScenarioJson.Readable));
}

public sealed class SqliteRunStoreTests : RunStoreTests<SqliteEngine>;

public sealed class PostgreSqlRunStoreTests : RunStoreTests<PostgreSqlEngine>;
