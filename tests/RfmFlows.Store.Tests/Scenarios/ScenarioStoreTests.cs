using RfmFlows.Engine;

namespace RfmFlows.Store.Tests;

public abstract class ScenarioStoreTests<TEngine> : StoreTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly CancellationToken None = CancellationToken.None;

    private ScenarioStore Store => new(Database);

    [StoreFact]
    public async Task SaveDraftAsync_NewScenario_KeepsTheTextAsScenarioJsonWritesIt()
    {
        var scenario = Scenarios.Of("win-back", "Can't lose them 💌", "Нельзя потерять — «лучшие» 💌");

        await Store.SaveDraftAsync(scenario, 0, "анна", None);

        var draft = (await Store.FindAsync("win-back", None)).ShouldNotBeNull();
        draft.Json.ShouldBe(ScenarioJson.Write(scenario));
        draft.Scenario.Title.ShouldBe(scenario.Title);
        (draft.Revision, draft.SavedBy, draft.SavedAt, draft.PublishedVersion, draft.HasUnpublishedChanges).ShouldBe((1, "анна", Clock.Now, 0, true));
    }

    [StoreFact]
    public async Task SaveDraftAsync_StaleRevision_NamesWhoSavedAndWhenAndKeepsTheirs()
    {
        await Store.SaveDraftAsync(Scenarios.Of("a"), 0, "anna", None);
        Clock.Now = Clock.Now.AddMinutes(5);
        await Store.SaveDraftAsync(Scenarios.Of("a", "Theirs"), 1, "boris", None);

        var conflict = await Should.ThrowAsync<FlowException>(() => Store.SaveDraftAsync(Scenarios.Of("a", "Mine"), 1, "anna", None));

        var remark = conflict.Remarks.ShouldHaveSingleItem();
        remark.Code.ShouldBe("RF6010");
        remark.Message.En.ShouldContain("boris");
        remark.Message.Ru.ShouldContain("2026-11-22 09:35:00 UTC");
        (await Store.FindAsync("a", None))!.Scenario.Title.En.ShouldBe("Theirs");
    }

    [StoreFact]
    public async Task SaveDraftAsync_NewButIdIsTaken_IsAConflict()
    {
        await Store.SaveDraftAsync(Scenarios.Of("a"), 0, "anna", None);

        (await CodeAsync(() => Store.SaveDraftAsync(Scenarios.Of("a"), 0, "boris", None))).ShouldBe("RF6010");
        (await CodeAsync(() => Store.SaveDraftAsync(Scenarios.Of("b"), 3, "boris", None))).ShouldBe("RF6011");
    }

    [StoreFact]
    public async Task SaveDraftAsync_RacersFromOneRevision_OneWins()
    {
        await Store.SaveDraftAsync(Scenarios.Of("a"), 0, "anna", None);
        var stores = new[] { Store, new ScenarioStore(await OpenAsync()) };

        var outcomes = await RaceAsync(20, n => CodeAsync(() => stores[n % 2].SaveDraftAsync(Scenarios.Of("a", $"By {n}"), 1, $"user{n}", None)));

        outcomes.Count(o => o is null).ShouldBe(1);
        outcomes.Count(o => o == "RF6010").ShouldBe(19);
        (await Store.FindAsync("a", None))!.Revision.ShouldBe(2);
    }

    [StoreFact]
    public async Task PublishAsync_EachSavedDraft_BecomesTheNextVersionAndNeverChanges()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a", "First"));
        await Scenarios.PublishAsync(Database, Scenarios.Of("a", "Second"));

        (await Store.FindVersionAsync("a", 1, None))!.Scenario.Title.En.ShouldBe("First");
        (await Store.FindVersionAsync("a", 2, None))!.Scenario.Title.En.ShouldBe("Second");
        (await Store.FindVersionAsync("a", 3, None)).ShouldBeNull();
        (await Store.HistoryAsync("a", None)).Select(v => v.Version).ShouldBe([2, 1]);
        (await Store.FindAsync("a", None))!.HasUnpublishedChanges.ShouldBeFalse();
    }

    [StoreFact]
    public async Task PublishAsync_Racers_MakeOneVersion()
    {
        await Store.SaveDraftAsync(Scenarios.Of("a"), 0, "anna", None);
        var stores = new[] { Store, new ScenarioStore(await OpenAsync()) };

        var versions = await RaceAsync(20, n => stores[n % 2].PublishAsync("a", 1, _ => [Scenarios.Timer()], $"user{n}", None));

        versions.ShouldAllBe(v => v == 1);
        (await Store.HistoryAsync("a", None)).Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task PublishAsync_StaleRevision_PublishesNothing()
    {
        await Store.SaveDraftAsync(Scenarios.Of("a"), 0, "anna", None);
        await Store.SaveDraftAsync(Scenarios.Of("a", "Newer"), 1, "boris", None);

        (await CodeAsync(() => Store.PublishAsync("a", 1, _ => [], "anna", None))).ShouldBe("RF6010");
        (await Store.HistoryAsync("a", None)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task RepublishAsync_OlderVersion_BecomesTheNextOneAndLeavesTheDraft()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a", "First"));
        await Scenarios.PublishAsync(Database, Scenarios.Of("a", "Second"));

        var version = await Store.RepublishAsync("a", 1, _ => [Scenarios.Timer()], "boris", None, "back again");

        version.ShouldBe(3);
        var found = (await Store.FindVersionAsync("a", 3, None))!;
        (found.Scenario.Title.En, found.PublishedBy, found.Note).ShouldBe(("First", "boris", "back again"));
        var draft = (await Store.FindAsync("a", None))!;
        (draft.Scenario.Title.En, draft.PublishedVersion, draft.HasUnpublishedChanges).ShouldBe(("Second", 3, true));
        (await new TriggerStore(Database).ArmedAsync(TriggerKind.Timer, None)).ShouldHaveSingleItem().Version.ShouldBe(3);
        (await Store.HistoryAsync("a", None)).Select(v => v.Note).ShouldBe(["back again", "", ""]);
        (await CodeAsync(() => Store.RepublishAsync("a", 9, _ => [], "boris", None))).ShouldBe("RF6012");
    }

    [StoreFact]
    public async Task RepublishAsync_NewestVersion_OnlyPutsItsTriggersInForce()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a"));

        (await Store.RepublishAsync("a", 1, _ => [Scenarios.Timer()], "boris", None)).ShouldBe(1);

        (await Store.HistoryAsync("a", None)).Count.ShouldBe(1);
        (await new TriggerStore(Database).ArmedAsync(TriggerKind.Timer, None)).Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task RestoreAsync_FormerVersion_BecomesTheDraft()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a", "First"));
        await Scenarios.PublishAsync(Database, Scenarios.Of("a", "Second"));

        var draft = await Store.RestoreAsync("a", 1, 2, "anna", None);

        (draft.Scenario.Title.En, draft.Revision, draft.PublishedVersion, draft.HasUnpublishedChanges).ShouldBe(("First", 3, 2, true));
        (await CodeAsync(() => Store.RestoreAsync("a", 9, 3, "anna", None))).ShouldBe("RF6012");
        (await CodeAsync(() => Store.RestoreAsync("a", 1, 2, "anna", None))).ShouldBe("RF6010");
    }

    [StoreFact]
    public async Task DeleteAsync_ThenUndelete_KeepsVersionsAndLosesTriggers()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a"), Scenarios.Timer());

        await Store.DeleteAsync("a", None);

        (await Store.FindAsync("a", None)).ShouldBeNull();
        (await Store.FindVersionAsync("a", 1, None)).ShouldNotBeNull();
        (await new TriggerStore(Database).ArmedAsync(TriggerKind.Timer, None)).ShouldBeEmpty();
        (await IdsAsync(new ScenarioQuery { Deleted = true })).ShouldBe(["a"]);
        (await CodeAsync(() => Store.DeleteAsync("a", None))).ShouldBe("RF6011");

        await Store.UndeleteAsync("a", None);

        (await Store.FindAsync("a", None))!.PublishedVersion.ShouldBe(1);
        (await IdsAsync(new ScenarioQuery { Deleted = true })).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task SaveDraftAsync_IdOfADeletedScenario_GoesOnWithItsHistory()
    {
        await Scenarios.PublishAsync(Database, Scenarios.Of("a", "Old"));
        await Store.DeleteAsync("a", None);

        await Store.SaveDraftAsync(Scenarios.Of("a", "New"), 0, "anna", None);

        (await Store.PublishAsync("a", 2, _ => [], "anna", None)).ShouldBe(2);
        (await Store.FindVersionAsync("a", 1, None))!.Scenario.Title.En.ShouldBe("Old");
    }

    [StoreFact]
    public async Task ListAsync_SearchFolderAndPage_GiveTheLastSavedFirst()
    {
        var scenarios = new[]
        {
            ("a", "Возврат спящих", "Акции/Весна"),
            ("b", "Возврат лучших", "Акции"),
            ("c", "День рождения 100%", "АкцииПрочее"),
            ("d", "Пусто", ""),
        };
        foreach (var (id, title, folder) in scenarios)
        {
            await Store.SaveDraftAsync(Scenarios.Of(id, "Win_back", title), 0, "anna", None);
            await Store.MoveAsync(id, folder, None);
            Clock.Now = Clock.Now.AddSeconds(1);
        }

        (await IdsAsync(new ScenarioQuery())).ShouldBe(["d", "c", "b", "a"]);
        (await IdsAsync(new ScenarioQuery { Search = "ВОЗВРАТ win_" })).ShouldBe(["b", "a"]);
        (await IdsAsync(new ScenarioQuery { Search = "0%" })).ShouldBe(["c"]);
        (await IdsAsync(new ScenarioQuery { Search = "winxback" })).ShouldBeEmpty();
        (await IdsAsync(new ScenarioQuery { Folder = "Акции" })).ShouldBe(["b", "a"]);
        (await Store.FoldersAsync(None)).ShouldBe(["Акции", "Акции/Весна", "АкцииПрочее"]);
        var page = await Store.ListAsync(new ScenarioQuery { Page = new PageRequest(1, 2) }, None);
        (page.Total, string.Join(',', page.Items.Select(s => s.Id))).ShouldBe((4, "c,b"));
    }

    private async Task<IEnumerable<string>> IdsAsync(ScenarioQuery query) => (await Store.ListAsync(query, None)).Items.Select(s => s.Id);
}

public sealed class SqliteScenarioStoreTests : ScenarioStoreTests<SqliteEngine>;

public sealed class PostgreSqlScenarioStoreTests : ScenarioStoreTests<PostgreSqlEngine>;
