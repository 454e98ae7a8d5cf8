using RfmFlows.Campaigns;

namespace RfmFlows.Store.Tests;

public abstract class SendingTests<TEngine> : LedgerTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    [StoreFact]
    public async Task SendAsync_EverythingWorks_EveryMessageArrivesOnceAndIsAccepted()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway();
        var sink = new RememberingSink();

        var summary = await SendAsync(ledger, gateway, 1000, sink: sink);

        summary.Failure.ShouldBeNull();
        summary[SendState.Accepted].ShouldBe(1000);
        gateway.Arrived.Count.ShouldBe(1000);
        gateway.Arrived.Values.ShouldAllBe(n => n == 1);
        sink.Outcomes.Count.ShouldBe(1000);
        var rows = await ledger.PageAsync(new LedgerQuery { Run = "run1" }, 2000, CancellationToken.None);
        rows.ShouldAllBe(r => r.State == SendState.Accepted && r.GatewayId == $"id-{r.Id}" && r.Attempts == 1 && r.CalledAt == Clock.Now);
    }

    [StoreFact]
    public async Task RehearseAsync_LeavesNothingBehindAndStandsInNobodysWay()
    {
        await using var ledger = Ledger();
        foreach (var channel in new[] { Channel.Email, Channel.Sms })
        {
            await Sender(ledger).RehearseAsync(channel, CancellationToken.None);
        }

        (await ledger.CountAsync(new LedgerQuery(), CancellationToken.None)).ShouldBeEmpty();
        (await SendAsync(ledger, new CountingGateway(), 10))[SendState.Accepted].ShouldBe(10);
    }

    [StoreFact]
    public async Task SendAsync_SameCampaignAgain_SendsNothingAndSaysAlreadySent()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway();
        await SendAsync(ledger, gateway, 300);

        var again = await SendAsync(ledger, gateway, 300);

        again.Skips.ShouldBe(new Dictionary<string, long> { ["already-sent"] = 300 });
        gateway.Arrived.Values.ShouldAllBe(n => n == 1);
    }

    [StoreFact]
    public async Task SendAsync_MixedAnswers_EachMessageKeepsItsOwn()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway
        {
            Answer = m => (m.Row % 3) switch
            {
                0 => new GatewayAnswer.Accepted("yes"),
                1 => new GatewayAnswer.Rejected("422", "no such mailbox"),
                _ => new GatewayAnswer.Unknown("time-out"),
            },
        };

        var summary = await SendAsync(ledger, gateway, 300);

        (summary[SendState.Accepted], summary[SendState.Rejected], summary[SendState.Unknown]).ShouldBe((100, 100, 100));
        summary.Warnings("one").Select(w => w.Code).ShouldBe(["RF5205"]);
        var rejected = await ledger.PageAsync(new LedgerQuery { States = [SendState.Rejected] }, 1, CancellationToken.None);
        rejected[0].Reason.ShouldBe("422");
        rejected[0].Detail.ShouldBe("no such mailbox");
    }

    [StoreFact]
    public async Task SendAsync_NotSentAtFirst_IsTriedAgainUntilAccepted()
    {
        await using var ledger = Ledger();
        var calls = 0;
        var gateway = new CountingGateway(maxBatch: 10, maxConcurrency: 1);
        gateway.Answer = m => Interlocked.Increment(ref calls) <= 20 ? new GatewayAnswer.NotSent("busy", true) : new GatewayAnswer.Accepted("x");

        var summary = await SendAsync(ledger, gateway, 30);

        summary[SendState.Accepted].ShouldBe(30);
        summary.Failure.ShouldBeNull();
        gateway.Arrived.Values.ShouldAllBe(n => n == 1);
        (await ledger.PageAsync(new LedgerQuery(), 100, CancellationToken.None)).Max(r => r.Attempts).ShouldBe(3);
    }

    [StoreFact]
    public async Task SendAsync_NeverSent_FailsWithEverythingPlannedAndResumes()
    {
        await using var ledger = Ledger();
        var broken = new CountingGateway { Answer = _ => new GatewayAnswer.NotSent("busy", true) };

        var failed = await SendAsync(ledger, broken, 1200);
        var counts = await ledger.CountAsync(new LedgerQuery(), CancellationToken.None);
        var working = new CountingGateway();
        var resumed = await SendAsync(ledger, working, 1200);

        failed.Failure!.Code.ShouldBeOneOf("RF5202", "RF5203");
        counts.ShouldBe(new Dictionary<SendState, long> { [SendState.Planned] = 1200 });
        failed[SendState.Planned].ShouldBe(1200);
        resumed[SendState.Accepted].ShouldBe(1200);
        working.Arrived.Count.ShouldBe(1200);
    }

    [StoreFact]
    public async Task SendAsync_WrongKey_StopsAtTheFirstCalls()
    {
        await using var ledger = Ledger();
        var calls = 0;
        var gateway = new CountingGateway(maxConcurrency: 2);
        gateway.Answer = _ =>
        {
            Interlocked.Increment(ref calls);
            return new GatewayAnswer.NotSent("401", false);
        };

        var summary = await SendAsync(ledger, gateway, 1000);

        summary.Failure!.Code.ShouldBe("RF5201");
        calls.ShouldBeLessThanOrEqualTo(40);
        summary[SendState.Planned].ShouldBe(1000);
    }

    [StoreFact]
    public async Task SendAsync_GatewayThrows_MessagesAreUnknownAndTheBreakerStops()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway(maxBatch: 1, maxConcurrency: 1) { Answer = _ => throw new TimeoutException() };

        var summary = await SendAsync(ledger, gateway, 100);

        summary.Failure!.Code.ShouldBe("RF5203");
        (summary[SendState.Unknown], summary[SendState.Planned]).ShouldBe((20, 80));
    }

    [StoreFact]
    public async Task SendAsync_Cancelled_FinishesCallsInFlightAndLeavesTheRestPlanned()
    {
        await using var ledger = Ledger();
        using var cancel = new CancellationTokenSource();
        var gateway = new CountingGateway(maxBatch: 10, maxConcurrency: 1);
        gateway.Answer = m =>
        {
            cancel.Cancel();
            return new GatewayAnswer.Accepted("x");
        };

        var summary = await Sender(ledger).SendAsync(Campaign.Job(gateway), Campaign.People(0, 400, 100), new RememberingSink(), null, cancel.Token);

        summary.Cancelled.ShouldBeTrue();
        summary[SendState.Accepted].ShouldBe(10);
        (await ledger.CountAsync(new LedgerQuery { States = [SendState.Claimed, SendState.Called, SendState.Unknown] }, CancellationToken.None)).ShouldBeEmpty();
        (await SendAsync(ledger, new CountingGateway(), 400))[SendState.Accepted].ShouldBe(390);
    }

    [StoreFact]
    public async Task SendAsync_DryRun_ShowsTextsAndLeavesNoTrace()
    {
        await using var ledger = Ledger();
        await SendAsync(ledger, new CountingGateway(), 10);
        var before = await ledger.PageAsync(new LedgerQuery(), 1000, CancellationToken.None);
        var gateway = new CountingGateway();
        var sink = new RememberingSink();

        var summary = await Sender(ledger).SendAsync(Campaign.Job(gateway) with { DryRun = true }, Campaign.People(0, 30), sink, null, CancellationToken.None);

        summary[SendState.Planned].ShouldBe(20);
        summary.Skips["already-sent"].ShouldBe(10);
        sink.Outcomes.Single(o => o.Customer == "c12").Message!.Body.ShouldBe("<p>Dear Name 12, you have 120\u00A0RUB.</p>");
        gateway.Arrived.ShouldBeEmpty();
        (await ledger.PageAsync(new LedgerQuery(), 1000, CancellationToken.None)).ShouldBe(before);
    }

    [StoreFact]
    public async Task SendAsync_TwoSendersOverTwoConnections_EveryMessageArrivesOnce()
    {
        await using var first = Ledger();
        await using var second = Ledger(await OpenAsync());
        var gateway = new CountingGateway();

        var summaries = await Task.WhenAll(Task.Run(() => SendAsync(first, gateway, 3000)), Task.Run(() => SendAsync(second, gateway, 3000)));

        gateway.Arrived.Count.ShouldBe(3000);
        gateway.Arrived.Values.ShouldAllBe(n => n == 1);
        summaries.Sum(s => s[SendState.Accepted]).ShouldBe(3000);
        summaries.ShouldAllBe(s => s.States.Values.Sum() + s.Elsewhere == 3000);
    }

    [StoreFact]
    public async Task SendAsync_TestRecipients_GetTheFirstMessagesAndBurnNothing()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway();
        var job = Campaign.Job(gateway) with { Policy = new PolicySettings { TestAddresses = ["a@example.org", "b@example.org"] } };
        var sink = new RememberingSink();

        await Sender(ledger).SendAsync(job, Campaign.People(0, 100), sink, null, CancellationToken.None);
        var real = await SendAsync(ledger, gateway, 100);

        sink.Outcomes.Where(o => o.State == SendState.Accepted).Select(o => o.Address).ShouldBe(["a@example.org", "b@example.org"], ignoreOrder: true);
        real[SendState.Accepted].ShouldBe(100);
    }
}

public sealed class SqliteSendingTests : SendingTests<SqliteEngine>;

public sealed class PostgreSqlSendingTests : SendingTests<PostgreSqlEngine>;
