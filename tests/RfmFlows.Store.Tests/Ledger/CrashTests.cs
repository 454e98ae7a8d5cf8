using RfmFlows.Campaigns;

namespace RfmFlows.Store.Tests;

public abstract class CrashTests<TEngine> : LedgerTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly int Seeds = Thorough.Of(200, all: 1_000);
    private const int PeoplePerSeed = 100;

    [StoreFact]
    public async Task SendAsync_CrashesAtRandomSteps_NothingTwiceNothingLost()
    {
        await using var ledger = Ledger();
        for (var seed = 0; seed < Seeds; seed++)
        {
            await ProveAsync(ledger, seed, PeoplePerSeed, crashes: 4, stepsPerCrash: 30);
        }
    }

    [StoreFact]
    public async Task SendAsync_ManyMessagesAndCrashes_NothingTwiceNothingLost()
    {
        await using var ledger = Ledger();

        await ProveAsync(ledger, seed: 4711, people: 20_000, crashes: 25, stepsPerCrash: 250);
    }

    private async Task ProveAsync(SendLedger ledger, int seed, int people, int crashes, int stepsPerCrash)
    {
        var chance = new Random(seed);
        var gateway = new CountingGateway(maxBatch: 1 + chance.Next(50), maxConcurrency: 1 + chance.Next(4));
        var run = $"seed{seed}";
        var key = CampaignKey.EachStart("crash", "send", run);
        for (var life = 0; life < crashes; life++)
        {
            var doom = new Doom(chance.Next(1, stepsPerCrash));
            try
            {
                await SendAsync(new DoomedLedger(ledger, doom), new DoomedGateway(gateway, doom), people, key);
            }
            catch (CrashException)
            {
                // The process is dead; its heartbeat with it.
            }
            LetLeasesRunOut();
        }

        var last = await SendAsync(ledger, gateway, people, key);

        var rows = await ledger.PageAsync(new LedgerQuery { Run = run }, people + 1, CancellationToken.None);
        var unknown = rows.Where(r => r.State == SendState.Unknown).Select(r => r.Customer).ToHashSet();
        gateway.Arrived.Values.ShouldAllBe(n => n == 1, $"seed {seed}: twice");
        rows.Count.ShouldBe(people, $"seed {seed}: a row each");
        rows.ShouldAllBe(r => r.State == SendState.Accepted || r.State == SendState.Unknown);
        rows.Where(r => r.State == SendState.Accepted).ShouldAllBe(r => gateway.Arrived.ContainsKey(r.Customer), $"seed {seed}: lost");
        gateway.Arrived.Count.ShouldBeGreaterThanOrEqualTo(people - unknown.Count, $"seed {seed}: lost");
        last.Elsewhere.ShouldBe(0);
    }
}

public sealed class SqliteCrashTests : CrashTests<MemoryDiskEngine>;

public sealed class PostgreSqlCrashTests : CrashTests<PostgreSqlEngine>;
