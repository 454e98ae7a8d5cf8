using RfmFlows.Campaigns;

namespace RfmFlows.Store.Tests;

public abstract class LedgerRuleTests<TEngine> : LedgerTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    [StoreFact]
    public async Task SendAsync_OneAddressForTwoCustomers_TheFirstGetsTheMessageAlsoAcrossBatches()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway();
        IReadOnlyList<Recipient>[] batches = [[Campaign.Person(1, "x@example.org"), Campaign.Person(2, "X@example.org")], [Campaign.Person(3, "x@example.org")]];

        var summary = await Sender(ledger).SendAsync(Campaign.Job(gateway), batches.ToAsyncEnumerable(), new RememberingSink(), null, CancellationToken.None);
        var again = await Sender(ledger).SendAsync(Campaign.Job(gateway), batches.Reverse().ToAsyncEnumerable(), new RememberingSink(), null, CancellationToken.None);

        gateway.Arrived.Keys.ShouldBe(["c1"]);
        summary.Skips["duplicate-address"].ShouldBe(2);
        again.Skips.ShouldBe(new Dictionary<string, long> { ["already-sent"] = 1, ["duplicate-address"] = 2 }, ignoreOrder: true);
    }

    [StoreFact]
    public async Task ClaimAsync_AddressOfAPlannedMessage_GoesToWhoeverComesFirstNow()
    {
        await using var ledger = Ledger();
        await using var session = await ledger.OpenAsync(Campaign.Lane(), CancellationToken.None);
        var first = await session.ClaimAsync(await Campaign.ApproveAsync(Campaign.Person(1, "x@example.org")), null, CancellationToken.None);
        await session.ReleaseAsync([first.Claimed[0].Claim], CancellationToken.None);

        var second = await session.ClaimAsync(await Campaign.ApproveAsync(Campaign.Person(2, "x@example.org")), null, CancellationToken.None);
        var third = await session.ClaimAsync(await Campaign.ApproveAsync(Campaign.Person(1, "x@example.org")), null, CancellationToken.None);

        second.Claimed.ShouldHaveSingleItem().Approved.Customer.ShouldBe("c2");
        third.Skipped.ShouldHaveSingleItem().Reason.ShouldBe(SkipReason.DuplicateAddress);
    }

    [StoreFact]
    public async Task SendAsync_EachStart_EveryRunIsANewCampaign()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway();

        await SendAsync(ledger, gateway, 10, CampaignKey.EachStart("s", "n", "r1"));
        await SendAsync(ledger, gateway, 10, CampaignKey.EachStart("s", "n", "r2"));

        gateway.Arrived.Values.ShouldAllBe(n => n == 2);
    }

    [StoreFact]
    public async Task SendAsync_OncePerDays_SendsAgainWhenTheDaysAreOver()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway();
        var accepted = new List<long>();

        foreach (var day in new[] { 0, 1, 5, 1 })
        {
            Clock.Now += TimeSpan.FromDays(day);
            accepted.Add((await SendAsync(ledger, gateway, 10, CampaignKey.OncePerDays("s", "n", $"r{accepted.Count}", 7)))[SendState.Accepted]);
        }

        accepted.ShouldBe([10, 0, 0, 10]);
    }

    [StoreFact]
    public async Task SendAsync_OnceEver_HeedsWhatTheNodeSentUnderAnotherSetting()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway();
        await SendAsync(ledger, gateway, 10, CampaignKey.EachStart("s", "n", "r1"));
        Clock.Now += TimeSpan.FromDays(1000);

        var summary = await SendAsync(ledger, gateway, 15, CampaignKey.OnceEver("s", "n", "r2"));

        (summary[SendState.Accepted], summary.Skips["already-sent"]).ShouldBe((5, 10));
    }

    [StoreFact]
    public async Task CountAsync_CampaignThatManyStartsShare_EachRunHasTheMessagesThatItTookInHand()
    {
        await using var ledger = Ledger();
        var breaking = new CountingGateway { Answer = _ => new GatewayAnswer.Unknown("time-out") };
        await SendAsync(ledger, new CountingGateway { Answer = m => m.Customer == "c0" ? new GatewayAnswer.Rejected("x", "x") : new GatewayAnswer.Accepted("x") }, 10,
            CampaignKey.OnceEver("s", "n", "r1"));

        await SendAsync(ledger, breaking, 12, CampaignKey.OnceEver("s", "n", "r2"));
        await SendAsync(ledger, new CountingGateway(), 5, CampaignKey.EachStart("s", "other", "r2"));

        (await CountAsync(ledger, "r1")).ShouldBe(new Dictionary<SendState, long> { [SendState.Accepted] = 9, [SendState.Rejected] = 1 }, ignoreOrder: true);
        (await CountAsync(ledger, "r2")).ShouldBe(new Dictionary<SendState, long> { [SendState.Unknown] = 2, [SendState.Accepted] = 5 }, ignoreOrder: true);
        (await CountAsync(ledger, "r2", "n")).ShouldBe(new Dictionary<SendState, long> { [SendState.Unknown] = 2 });
        (await ledger.PageAsync(new LedgerQuery { Customer = "c11" }, 5, CancellationToken.None)).ShouldHaveSingleItem().Run.ShouldBe("r2");
        (await CountAsync(ledger, "r3")).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task CountAsync_PlannedMessageThatALaterStartSends_IsTheLaterOnes()
    {
        await using var ledger = Ledger();
        var key = CampaignKey.OnceEver("s", "n", "r1");
        await using (var session = await ledger.OpenAsync(new SendLane(key, "", Channel.Email, "counting", new DateOnly(2026, 11, 22)), CancellationToken.None))
        {
            await session.ClaimAsync(await Campaign.ApproveAsync(Campaign.Person(1)), null, CancellationToken.None);
        }

        await SendAsync(ledger, new CountingGateway(), 3, CampaignKey.OnceEver("s", "n", "r2"));

        (await CountAsync(ledger, "r1")).ShouldBeEmpty();
        (await CountAsync(ledger, "r2"))[SendState.Accepted].ShouldBe(3);
    }

    [StoreFact]
    public async Task SendAsync_OncePerDaysInTwoRunsAtATime_NobodyGetsTwo()
    {
        await using var first = Ledger();
        await using var second = Ledger(await OpenAsync());
        var gateway = new CountingGateway();

        await Task.WhenAll(
            Task.Run(() => SendAsync(first, gateway, 2000, CampaignKey.OncePerDays("s", "n", "r1", 3))),
            Task.Run(() => SendAsync(second, gateway, 2000, CampaignKey.OncePerDays("s", "n", "r2", 3))));

        gateway.Arrived.Count.ShouldBe(2000);
        gateway.Arrived.Values.ShouldAllBe(n => n == 1);
    }

    [StoreFact]
    public async Task SendAsync_FrequencyCap_CountsOtherCampaignsOfTheChannel()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway();
        await SendAsync(ledger, gateway, 5, CampaignKey.EachStart("a", "n", "r1"));
        await SendAsync(ledger, gateway, 10, CampaignKey.EachStart("b", "n", "r1"));
        var job = Campaign.Job(gateway, CampaignKey.EachStart("c", "n", "r1")) with { Policy = new PolicySettings { FrequencyCap = new FrequencyCap(2, 7) } };

        var capped = await Sender(ledger).SendAsync(job, Campaign.People(0, 20), new RememberingSink(), null, CancellationToken.None);
        Clock.Now += TimeSpan.FromDays(7);
        var later = await Sender(ledger).SendAsync(job, Campaign.People(0, 20), new RememberingSink(), null, CancellationToken.None);

        (capped[SendState.Accepted], capped.Skips["frequency-cap"]).ShouldBe((15, 5));
        (later[SendState.Accepted], later.Skips["already-sent"]).ShouldBe((5, 15));
    }

    [StoreFact]
    public async Task ResolveAsync_UnknownByHand_IsNotedAndOnlyOnce()
    {
        await using var ledger = Ledger();
        await SendAsync(ledger, new CountingGateway { Answer = _ => new GatewayAnswer.Unknown("time-out") }, 2);
        var rows = await ledger.PageAsync(new LedgerQuery { States = [SendState.Unknown] }, 10, CancellationToken.None);

        var settled = await ledger.ResolveAsync(
            [new UnknownAnswer(rows[0].Id, true, "g1", "ann", "seen in the inbox"), new UnknownAnswer(rows[1].Id, false, null, "ann", "never came")], CancellationToken.None);
        var again = await ledger.ResolveAsync([new UnknownAnswer(rows[0].Id, false, null, "bob", "changed my mind")], CancellationToken.None);

        settled.ShouldBe([rows[0].Id, rows[1].Id]);
        again.ShouldBeEmpty();
        (await ledger.NotesAsync(rows[0].Id, CancellationToken.None)).ShouldBe([new ResolveNote(rows[0].Id, Clock.Now, "ann", SendState.Accepted, "seen in the inbox")]);
        (await SendAsync(ledger, new CountingGateway(), 2))[SendState.Accepted].ShouldBe(1);
    }

    [StoreFact]
    public async Task ReconcileAsync_UnknownMessages_AreSettledByTheGatewaysListsWithoutSending()
    {
        await using var ledger = Ledger();
        var gateway = new CountingGateway(maxBatch: 1) { Answer = m => m.Row % 2 == 0 ? new GatewayAnswer.Unknown("time-out") : throw new TimeoutException() };
        var reconciler = new UnknownReconciler(ledger, Clock);
        var job = Campaign.Job(gateway) with { Options = new SendOptions { BreakAfter = 1000 } };
        await Sender(ledger).SendAsync(job, Campaign.People(0, 40), new RememberingSink(), null, CancellationToken.None);

        var young = await reconciler.ReconcileAsync(gateway, new LedgerQuery(), "ann", CancellationToken.None);
        Clock.Now += reconciler.LeastAge;
        var old = await reconciler.ReconcileAsync(gateway, new LedgerQuery(), "ann", CancellationToken.None);

        young.ShouldBe(new ReconcileSummary(0, 0, 40));
        old.ShouldBe(new ReconcileSummary(20, 20, 0));
        gateway.Arrived.Values.ShouldAllBe(n => n == 1);
    }

    [StoreFact]
    public async Task SuppressionList_AddFindRemove_KeepsTheFirstReason()
    {
        var list = new SuppressionList(Database);
        var entry = new Suppression("email", "a@example.org", "unsubscribed", Clock.Now, "import");

        var added = await list.AddAsync([entry, entry with { Address = "b@example.org" }], CancellationToken.None);
        var again = await list.AddAsync([entry with { Reason = "complaint" }], CancellationToken.None);
        var found = await list.FindAsync(Channel.Email, ["a@example.org", "c@example.org"], CancellationToken.None);
        var page = await list.ListAsync(Channel.Email, entry, 10, CancellationToken.None);

        (added, again).ShouldBe((2, 0));
        found.ShouldBe(new Dictionary<string, string> { ["a@example.org"] = "unsubscribed" });
        (await list.FindAsync(Channel.Sms, ["a@example.org"], CancellationToken.None)).ShouldBeEmpty();
        page.ShouldHaveSingleItem().Address.ShouldBe("b@example.org");
        (await list.RemoveAsync(Channel.Email, "a@example.org", CancellationToken.None)).ShouldBeTrue();
        (await list.RemoveAsync(Channel.Email, "a@example.org", CancellationToken.None)).ShouldBeFalse();
    }

    [StoreFact]
    public async Task EraseAsync_Customer_IsNobodyAndStaysSuppressedByAHash()
    {
        const string Address = "x@example.org";
        await using var ledger = Ledger();
        await Sender(ledger).SendAsync(Campaign.Job(new CountingGateway()), new[] { new[] { Campaign.Person(1, Address) } }.ToAsyncEnumerable(), new RememberingSink(), null, CancellationToken.None);
        var hash = new PersonHash("", _ => Convert.ToBase64String(new byte[32]));
        var eraser = new PersonEraser(Database, hash);
        (await eraser.AddressesAsync(["c1"], CancellationToken.None)).ShouldBe([Address]);

        var erased = await eraser.EraseAsync(["c1"], [Address], [("email", Address)], "somebody", "erased-x", CancellationToken.None);
        await eraser.ScrubAsync(CancellationToken.None);

        erased.Messages.ShouldBe(1);
        (await eraser.KnowsAsync("c1", CancellationToken.None)).ShouldBeFalse();
        var left = (await ledger.PageAsync(new LedgerQuery(), 10, CancellationToken.None)).ShouldHaveSingleItem();
        (left.Customer, left.Address, left.State).ShouldBe(("erased-x-0", null, SendState.Accepted));
        var list = new SuppressionList(Database, hash);
        (await list.ListAsync(null, null, 10, CancellationToken.None)).ShouldHaveSingleItem().Address.ShouldNotContain("example");
        (await list.FindAsync(Channel.Email, [Address, "y@example.org"], CancellationToken.None)).ShouldBe(new Dictionary<string, string> { [Address] = "erased" });
        (await list.RemoveAsync(Channel.Email, Address, CancellationToken.None)).ShouldBeTrue();
    }

    private static Task<IReadOnlyDictionary<SendState, long>> CountAsync(SendLedger ledger, string run, string? node = null) =>
        ledger.CountAsync(new LedgerQuery { Run = run, Node = node }, CancellationToken.None);
}

public sealed class SqliteLedgerRuleTests : LedgerRuleTests<SqliteEngine>;

public sealed class PostgreSqlLedgerRuleTests : LedgerRuleTests<PostgreSqlEngine>;
