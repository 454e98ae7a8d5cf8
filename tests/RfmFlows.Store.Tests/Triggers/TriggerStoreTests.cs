using RfmFlows.Engine;

namespace RfmFlows.Store.Tests;

public abstract class TriggerStoreTests<TEngine> : StoreTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly CancellationToken None = CancellationToken.None;

    private TriggerStore Store => new(Database);

    private FireKey Fire => new("a", "timer", Clock.Now.AddHours(1));

    [StoreFact]
    public async Task PublishAsync_Triggers_AreInForceAfterRestart()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a"), Scenarios.Timer(), Scenarios.Http("/приём"));

        var store = new TriggerStore(await OpenAsync());

        var timer = (await store.ArmedAsync(TriggerKind.Timer, None)).ShouldHaveSingleItem();
        (timer.ScenarioId, timer.NodeId, timer.Version, timer.HandledUntil).ShouldBe(("a", "timer", 1, Clock.Now));
        timer.SettingsJson["cron"]!.GetValue<string>().ShouldBe("0 9 * * *");
        (await store.FindHttpAsync("POST", "/приём", None)).ShouldNotBeNull().NodeId.ShouldBe("http");
        (await store.FindHttpAsync("GET", "/приём", None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task PublishAsync_NextVersion_KeepsUnchangedTriggersAndBeginsChangedOnesAnew()
    {
        var published = Clock.Now;
        await Scenarios.PublishAsync(Database, Scenarios.Of("a"), Scenarios.Timer("same"), Scenarios.Timer("changed"), Scenarios.Timer("gone"));
        await Store.ArmAsync("a", "same", false, None);
        Clock.Now = published.AddDays(1);

        await Scenarios.PublishAsync(Database, Scenarios.Of("a", "Next"), Scenarios.Timer("same"), Scenarios.Timer("changed", "0 10 * * *"));

        var triggers = await Store.OfScenarioAsync("a", None);
        triggers.Select(t => (t.NodeId, t.Version, t.Armed, t.HandledUntil)).ShouldBe([("changed", 2, true, Clock.Now), ("same", 2, false, published)]);
    }

    [StoreFact]
    public async Task PublishAsync_AddressOfAnotherScenario_PublishesNothing()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a"), Scenarios.Http("/in"));

        var refused = await Should.ThrowAsync<FlowException>(() => Scenarios.PublishAsync(Database, Scenarios.Of("b"), Scenarios.Timer(), Scenarios.Http("/in", "door")));

        var remark = refused.Remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Node).ShouldBe(("RF6020", "door"));
        remark.Message.En.ShouldContain("'a'");
        (await Store.OfScenarioAsync("b", None)).ShouldBeEmpty();
        (await new ScenarioStore(Database).FindAsync("b", None))!.PublishedVersion.ShouldBe(0);
    }

    [StoreFact]
    public async Task ArmAsync_DisarmedAndArmedAgain_HasMissedNothing()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a"), Scenarios.Timer(), Scenarios.Http("/in"));
        await Store.ArmAsync("a", "timer", false, None);
        await Store.ArmAsync("a", "http", false, None);
        (await Store.ArmedAsync(TriggerKind.Timer, None)).ShouldBeEmpty();
        (await Store.FindHttpAsync("POST", "/in", None)).ShouldBeNull();
        Clock.Now = Clock.Now.AddDays(7);

        await Store.ArmAsync("a", "timer", true, None);

        (await Store.ArmedAsync(TriggerKind.Timer, None)).ShouldHaveSingleItem().HandledUntil.ShouldBe(Clock.Now);
        (await CodeAsync(() => Store.ArmAsync("a", "nobody", true, None))).ShouldBe("RF6021");
    }

    [StoreFact]
    public async Task ClaimAsync_FiftyRacersOnTwoConnections_OneGetsTheStart()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a"), Scenarios.Timer());
        var other = await OpenAsync();
        var owner = await RunOwner.RegisterAsync(Database, None);
        var stores = new[] { Store, new TriggerStore(other) };
        var fire = Fire;

        var claims = await RaceAsync(50, n => stores[n % 2].ClaimAsync(fire, $"run{n}", owner, None));

        claims.Count(c => c).ShouldBe(1);
        var claimed = (await Store.FiresAsync(FireState.Claimed, None)).ShouldHaveSingleItem();
        (claimed.Key, claimed.RunId).ShouldBe((fire, $"run{Array.IndexOf(claims, true)}"));
        (await Store.ArmedAsync(TriggerKind.Timer, None)).ShouldHaveSingleItem().HandledUntil.ShouldBe(fire.ScheduledAt);
    }

    [StoreFact]
    public async Task QueueAsync_WaitingStart_SurvivesRestartAndIsClaimedOnce()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a"), Scenarios.Timer());
        var owner = await RunOwner.RegisterAsync(Database, None);
        (await Store.QueueAsync(Fire, None)).ShouldBeTrue();
        (await Store.QueueAsync(Fire, None)).ShouldBeFalse();

        var store = new TriggerStore(await OpenAsync());

        (await store.FiresAsync(FireState.Waiting, None)).ShouldHaveSingleItem().Key.ShouldBe(Fire);
        (await store.ClaimAsync(Fire, "r1", owner, None)).ShouldBeTrue();
        (await store.ClaimAsync(Fire, "r2", owner, None)).ShouldBeFalse();
        (await store.SkipAsync(Fire, "overlap", None)).ShouldBeFalse();
        (await store.QueueAsync(Fire, None)).ShouldBeFalse();
    }

    [StoreFact]
    public async Task SkipAsync_Start_IsRememberedWithItsReasonAndNeverClaimed()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a"), Scenarios.Timer());
        var owner = await RunOwner.RegisterAsync(Database, None);

        (await Store.SkipAsync(Fire, "stale", None)).ShouldBeTrue();

        (await Store.ClaimAsync(Fire, "r1", owner, None)).ShouldBeFalse();
        var fires = await Store.FiresAsync("a", new PageRequest(), None);
        (fires.Items.ShouldHaveSingleItem().State, fires.Items[0].Reason, fires.Total).ShouldBe((FireState.Skipped, "stale", 1));
    }

    [StoreFact]
    public async Task HandledAsync_EarlierInstant_DoesNotTurnBack()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a"), Scenarios.Timer());
        await Store.HandledAsync("a", "timer", Clock.Now.AddHours(2), None);

        await Store.HandledAsync("a", "timer", Clock.Now.AddHours(1), None);

        (await Store.OfScenarioAsync("a", None)).ShouldHaveSingleItem().HandledUntil.ShouldBe(Clock.Now.AddHours(2));
    }

    [StoreFact]
    public async Task ReleaseAbandonedAsync_ProcessDiedBeforeItsRunBegan_LetsTheStartWaitAgain()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a"), Scenarios.Timer());
        var dead = await Processes.DeadOwnerAsync(Database);
        var alive = await RunOwner.RegisterAsync(Database, None);
        var begun = Fire with { ScheduledAt = Fire.ScheduledAt.AddHours(1) };
        var held = Fire with { ScheduledAt = Fire.ScheduledAt.AddHours(2) };
        await Store.ClaimAsync(Fire, "lost", dead, None);
        await Store.ClaimAsync(begun, "begun", dead, None);
        await new RunJournal(Database, dead).OnAsync(new RunStarted("begun", Clock.Now, Runs.Request("begun")));
        await Store.ClaimAsync(held, "held", alive, None);

        (await Store.ReleaseAbandonedAsync(None)).ShouldBe(1);

        (await Store.FiresAsync(FireState.Waiting, None)).ShouldHaveSingleItem().Key.ShouldBe(Fire);
        (await Store.ClaimAsync(Fire, "again", alive, None)).ShouldBeTrue();
    }
}

public sealed class SqliteTriggerStoreTests : TriggerStoreTests<SqliteEngine>;

public sealed class PostgreSqlTriggerStoreTests : TriggerStoreTests<PostgreSqlEngine>;
