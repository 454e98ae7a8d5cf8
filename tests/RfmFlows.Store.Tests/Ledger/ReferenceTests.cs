using RfmFlows.Campaigns;

namespace RfmFlows.Store.Tests;

/// <summary>By what a message is found again at its gateway, and that it is never taken for another one.</summary>
public abstract class ReferenceTests<TEngine> : LedgerTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    [StoreFact]
    public async Task SendAsync_EveryCall_HasItsReferenceInTheLedgerBeforeTheGatewayIsCalled()
    {
        await using var ledger = Ledger();
        var seen = new List<(string?, string?)>();
        var gateway = new CountingGateway(maxBatch: 4, maxConcurrency: 1) { Reference = (call, _) => call };
        gateway.Answer = m =>
        {
            var row = ledger.PageAsync(new LedgerQuery { Customer = m.Customer }, 1, CancellationToken.None).GetAwaiter().GetResult()[0];
            row.State.ShouldBe(SendState.Called);
            seen.Add((m.Reference, row.Reference));
            return new GatewayAnswer.Accepted("x");
        };

        await SendAsync(ledger, gateway, 10);

        seen.Count.ShouldBe(10);
        seen.ShouldAllBe(s => s.Item1 != null && s.Item1 == s.Item2);
        gateway.Calls.Select(c => c.Select(m => m.Reference).Distinct().Count()).ShouldBe([1, 1, 1]);
        gateway.Calls.Select(c => c[0].Reference).Distinct().Count().ShouldBe(3);
        gateway.Calls.First()[0].Reference.ShouldStartWith("win-back/send run1-");
    }

    [StoreFact]
    public async Task SendAsync_CalledAgain_TheLedgerKeepsTheReferenceOfTheLastCall()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway(maxBatch: 10, maxConcurrency: 1) { Reference = (call, _) => call };
        gateway.Answer = _ => gateway.Calls.Count == 1 ? new GatewayAnswer.NotSent("busy", true) : new GatewayAnswer.Unknown("time-out");

        await SendAsync(ledger, gateway, 3);

        var calls = gateway.Calls.Select(c => c[0].Reference).ToList();
        calls.Distinct().Count().ShouldBe(2);
        (await RowsAsync(ledger)).ShouldAllBe(r => r.Reference == calls[1] && r.State == SendState.Unknown);
    }

    [StoreFact]
    public async Task SendAsync_SharedTexts_EachCallHasOneTextAndIsFilledAcrossBatches()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway(maxBatch: 40, maxConcurrency: 1) { SharesText = true };
        var job = Campaign.Job(gateway) with { Message = new MessageSpec { Body = new TextSource.FromColumn("name") } };
        var people = Enumerable.Range(0, 10).Select(b => (IReadOnlyList<Recipient>)[.. Enumerable.Range(b * 10, 10).Select(n => new Recipient(
            Campaign.Shape, $"c{n}", $"c{n}@example.org", true, [$"c{n}", n % 2 == 0 ? "Even {{customer}}" : "Odd {{customer}}", 1m]))]);

        var summary = await Sender(ledger).SendAsync(job, people.ToAsyncEnumerable(), new RememberingSink(), null, CancellationToken.None);

        summary[SendState.Accepted].ShouldBe(100);
        gateway.Arrived.Values.ShouldAllBe(n => n == 1);
        gateway.Calls.Select(c => c.Count).Order().ShouldBe([10, 10, 40, 40]);
        gateway.Calls.ShouldAllBe(c => c.All(m => m.Text.Parts!.Common[0] == c[0].Text.Parts!.Common[0]));
        gateway.Calls.First()[3].Text.Body.ShouldBe("Even c6");
    }

    [StoreFact]
    public async Task SendAsync_GatewaySaysWhenItTakesMore_IsWaitedForBeyondTheAttempts()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway(maxBatch: 10, maxConcurrency: 1);
        gateway.Answer = _ => gateway.Calls.Count < 9 ? new GatewayAnswer.NotSent("four an hour", true, TimeSpan.FromMilliseconds(1)) : new GatewayAnswer.Accepted("x");
        var sending = new CampaignSender(ledger, new NobodySuppressed(), TimeProvider.System);

        var summary = await sending.SendAsync(Campaign.Job(gateway), Campaign.People(0, 5), new RememberingSink(), null, CancellationToken.None);

        summary.Failure.ShouldBeNull();
        summary[SendState.Accepted].ShouldBe(5);
    }

    [StoreFact]
    public async Task SendAsync_GatewayTakesNothingForTooLong_EndsWithTheTimeAndResumes()
    {
        await using var ledger = Ledger();
        var limited = new CountingGateway { Answer = _ => new GatewayAnswer.NotSent("four an hour", true, TimeSpan.FromMinutes(90)) };

        var summary = await SendAsync(ledger, limited, 100);

        summary.Failure!.Code.ShouldBe("RF5207");
        summary.Failure.Message.En.ShouldContain("90 min");
        (await ledger.CountAsync(new LedgerQuery(), CancellationToken.None)).ShouldBe(new Dictionary<SendState, long> { [SendState.Planned] = 100 });
        (await SendAsync(ledger, new CountingGateway(), 100))[SendState.Accepted].ShouldBe(100);
    }

    [StoreFact]
    public async Task Gateway_ChangedWithinACampaign_IsThatOfTheRowsLastCall()
    {
        await using var ledger = Ledger();
        await SendAsync(ledger, new CountingGateway { Name = "one", Answer = m => m.Customer == "c0" ? new GatewayAnswer.Unknown("x") : new GatewayAnswer.NotSent("x", false) }, 2);
        await SendAsync(ledger, new CountingGateway { Name = "two", Answer = _ => new GatewayAnswer.Unknown("x") }, 2);

        var gateways = (await RowsAsync(ledger)).ToDictionary(r => r.Customer, r => r.Gateway);
        var ofTwo = await ledger.PageAsync(new LedgerQuery { Gateway = "two" }, 10, CancellationToken.None);

        gateways.ShouldBe(new Dictionary<string, string> { ["c0"] = "one", ["c1"] = "two" }, ignoreOrder: true);
        ofTwo.ShouldHaveSingleItem().Customer.ShouldBe("c1");
        (await ledger.CountAsync(new LedgerQuery { Gateway = "one" }, CancellationToken.None)).ShouldBe(new Dictionary<SendState, long> { [SendState.Unknown] = 1 });
    }

    [StoreFact]
    public async Task ReconcileAsync_MessageOfAnotherCampaign_IsToldToTheGatewayAsTaken()
    {
        await using var ledger = Ledger();
        await SendAsync(ledger, new CountingGateway { Answer = _ => new GatewayAnswer.Accepted("first") }, 1, CampaignKey.EachStart("a", "n", "r1"));
        var lost = new AskedGateway("first");
        await SendAsync(ledger, lost.Gateway, 1, CampaignKey.EachStart("a", "n", "r2"));
        Clock.Now += TimeSpan.FromHours(1);

        var sum = await new UnknownReconciler(ledger, Clock).ReconcileAsync(lost, new LedgerQuery(), "ann", CancellationToken.None);

        sum.ShouldBe(new ReconcileSummary(0, 0, 1));
        lost.Taken.ShouldBe(["first"]);
    }

    [StoreFact]
    public async Task ReconcileAsync_TwoRowsThatLookAlike_NeitherIsSettledByOneFoundMessage()
    {
        await using var ledger = Ledger();
        var lost = new AskedGateway("only");
        await SendAsync(ledger, lost.Gateway, 1, CampaignKey.EachStart("a", "n", "r1"));
        await SendAsync(ledger, lost.Gateway, 1, CampaignKey.EachStart("a", "n", "r2"));
        await SendAsync(ledger, lost.Gateway, 2, CampaignKey.EachStart("a", "n", "r3"));
        Clock.Now += TimeSpan.FromHours(1);

        var sum = await new UnknownReconciler(ledger, Clock).ReconcileAsync(lost, new LedgerQuery(), "ann", CancellationToken.None);

        // c1 was written to once only.
        sum.ShouldBe(new ReconcileSummary(1, 0, 3));
        (await RowsAsync(ledger)).Single(r => r.State == SendState.Accepted).Customer.ShouldBe("c1");
    }

    private static Task<IReadOnlyList<SendRecord>> RowsAsync(SendLedger ledger) => ledger.PageAsync(new LedgerQuery(), 1000, CancellationToken.None);
}

public sealed class SqliteReferenceTests : ReferenceTests<SqliteEngine>;

public sealed class PostgreSqlReferenceTests : ReferenceTests<PostgreSqlEngine>;
