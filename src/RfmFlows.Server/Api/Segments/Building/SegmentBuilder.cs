using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Segments;
using RfmFlows.Server.Hosting;
using RfmFlows.Server.Triggers;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Keeps segments that follow from conditions: the conditions beside the segment, what they come to as a published scenario.</summary>
internal sealed class SegmentBuilder(
    FlowHost host, ISegmentRegistry registry, ScenarioStore scenarios, Publisher publisher, RunRequests requests, ActiveRuns active, ShopZone zones, TimerService timers)
{
    private const string Conditions = "conditions";
    private const string ScenarioField = "scenario";

    /// <summary>Makes a segment, or makes it anew by other conditions, and starts to work out its members.</summary>
    /// <exception cref="FlowException">RF4311, RF4317, RF6244, RF6253–RF6258 and those of the scenario, all with their places; RF6010: its scenario has just been changed.</exception>
    public async Task<(Segment Segment, StartedRun Run)> SaveAsync(string id, SegmentRuleBody body, string by, string language, CancellationToken cancellation)
    {
        var before = await registry.FindAsync(id, cancellation);
        var rule = SegmentRule.Read(body.Conditions);
        var time = ReadTime(body.EveryDayAt);
        var title = body.Title ?? before?.Title ?? LocalText.Same(id);
        var errors = Errors(id, before, rule, body, title).ToList();
        var zone = await zones.IdAsync(cancellation);
        var known = before?.Rule is JsonObject r ? r[ScenarioField]!.GetValue<string>() : await FreeIdAsync($"segment-{id}", cancellation);
        var building = SegmentScenario.Of(rule, known, zone, language);
        var run = requests.Of(building, 0);
        var check = await host.Checker.CheckAsync(building, run.Parameters, run.AsOf, run.Folder, cancellation);
        errors.AddRange(RulePlaces.Of(rule, check.Remarks.Where(c => c.Severity == Severity.Error)).Select(e => e.At(e.Setting is { } place ? $"{Conditions}.{place}" : Conditions)));
        if (errors.Count > 0)
        {
            throw new FlowException(errors);
        }
        var (scenario, version) = await PublishAsync(SegmentScenario.Saving(building, rule, id, title, time), by, language, cancellation);
        var segment = await registry.SaveAsync(new Segment(id, SegmentKind.Rule)
        {
            Title = title,
            Colour = body.Colour ?? before?.Colour,
            Rule = new JsonObject { [ScenarioField] = known, ["node"] = SegmentScenario.Save, [Conditions] = body.Conditions.DeepClone(), ["language"] = language },
        }, cancellation);
        return (segment, await active.StartAsync(requests.Of(scenario, version), cancellation));
    }

    /// <summary>Works out the members of today by the scenario that they follow from.</summary>
    /// <exception cref="FlowException">RF6050, RF6257: there is no such segment or scenario; RF6220: it has not been published.</exception>
    public async Task<StartedRun> RefreshAsync(string id, CancellationToken cancellation)
    {
        var segment = await FindAsync(id, cancellation);
        var scenario = segment.Rule?[ScenarioField]?.GetValue<string>();
        return scenario is not null && await scenarios.FindAsync(scenario, cancellation) is not null
            ? await active.StartAsync(await requests.ReadAsync(new RunBody { ScenarioId = scenario, Mode = RunMode.Production }, cancellation), cancellation)
            : throw new FlowException(SegmentRuleRemarks.NoScenario(id));
    }

    /// <summary>Deletes the scenario that conditions came to, lest its timer bring a deleted segment back.</summary>
    public async Task StopAsync(string id, CancellationToken cancellation)
    {
        if ((await registry.FindAsync(id, cancellation))?.Rule is JsonObject rule && rule[Conditions] is not null
            && rule[ScenarioField]!.GetValue<string>() is var scenario && await scenarios.FindAsync(scenario, cancellation) is not null)
        {
            await scenarios.DeleteAsync(scenario, cancellation);
            await timers.RefreshAsync(CancellationToken.None);
        }
    }

    /// <exception cref="FlowException">RF6050: there is no such segment; RF6256: it was not built by conditions.</exception>
    public async Task<SegmentRuleView> RuleAsync(string id, CancellationToken cancellation)
    {
        var segment = await FindAsync(id, cancellation);
        if (segment.Rule is not JsonObject kept || kept[Conditions] is not JsonObject conditions)
        {
            throw new FlowException(SegmentRuleRemarks.NotBuilt(id));
        }
        var scenario = kept[ScenarioField]!.GetValue<string>();
        var draft = (await scenarios.FindAsync(scenario, cancellation))?.Scenario;
        var time = draft is null ? null : TimeOf(draft);
        var rule = SegmentRule.Read(conditions);
        var zone = draft?.TimeZone ?? await zones.IdAsync(cancellation);
        var made = SegmentScenario.Saving(SegmentScenario.Of(rule, scenario, zone, kept["language"]?.GetValue<string>() ?? "ru"), rule, id, segment.Title, time);
        return new SegmentRuleView(
            (JsonObject)conditions.DeepClone(), time?.ToString("HH:mm", CultureInfo.InvariantCulture), zone, scenario, draft is null || Content(draft) != Content(made));
    }

    private async Task<Segment> FindAsync(string id, CancellationToken cancellation) =>
        await registry.FindAsync(id, cancellation) ?? throw new FlowException(StoreRemarks.NoSegment(id));

    private static IEnumerable<Remark> Errors(string id, Segment? before, SegmentRule rule, SegmentRuleBody body, LocalText title)
    {
        if (!SegmentWriter.IsUsableId(id))
        {
            yield return SegmentRemarks.BadId(id).At("id");
        }
        if (before is { Kind: SegmentKind.Tag })
        {
            yield return SegmentRemarks.IsTag(id).At("id");
        }
        else if (before is not null && before.Rule?[Conditions] is null)
        {
            yield return SegmentRuleRemarks.NotBuilt(id).At("id");
        }
        if (SegmentKeeper.IsBad(title))
        {
            yield return SegmentsRemarks.BadTitle(SegmentKeeper.LongestTitle).At("title");
        }
        if (body.Colour is { } colour && !HexColour.Is(colour))
        {
            yield return SettingRemarks.NotAColour(colour).At("colour");
        }
        if (body.EveryDayAt is { } time && ReadTime(time) is null)
        {
            yield return SegmentRuleRemarks.BadTime(time).At("everyDayAt");
        }
        if (rule.IsEmpty)
        {
            yield return SegmentRuleRemarks.NoConditions().At(Conditions);
        }
        foreach (var remark in rule.Remarks)
        {
            yield return remark.At($"{Conditions}.{remark.Setting}");
        }
    }

    private async Task<(Scenario Scenario, int Version)> PublishAsync(Scenario scenario, string by, string language, CancellationToken cancellation)
    {
        var revision = (await scenarios.FindAsync(scenario.Id, cancellation))?.Revision ?? 0;
        return await Revision.GuardAsync(scenarios, scenario.Id, StatusCodes.Status409Conflict, async () =>
        {
            var draft = await scenarios.SaveDraftAsync(scenario, revision, by, cancellation);
            if (revision == 0)
            {
                await scenarios.MoveAsync(scenario.Id, language == "ru" ? "Сегменты" : "Segments", cancellation);
            }
            var published = await publisher.PublishAsync(scenario.Id, draft.Revision, "", by, cancellation);
            return (draft.Scenario, published.Version);
        });
    }

    private async Task<string> FreeIdAsync(string wanted, CancellationToken cancellation)
    {
        var id = wanted;
        for (var n = 2; await scenarios.FindAsync(id, cancellation) is not null; n++)
        {
            id = $"{wanted}-{n}";
        }
        return id;
    }

    private static TimeOnly? ReadTime(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    // Only a timer that this program has made is a time of day.
    private static TimeOnly? TimeOf(Scenario scenario) =>
        scenario.Node("timer")?.Settings["cron"] is JsonValue cron && cron.TryGetValue<string>(out var text) && text.Split(' ') is [var minute, var hour, "*", "*", "*"]
            ? ReadTime($"{hour.PadLeft(2, '0')}:{minute.PadLeft(2, '0')}") : null;

    // What the scenario does, whatever it is called and wherever its nodes stand.
    private static string Content(Scenario scenario) => ScenarioJson.Write(new Scenario
    {
        Id = scenario.Id, TimeZone = scenario.TimeZone, Links = [.. scenario.Links.OrderBy(l => l.ToString(), StringComparer.Ordinal)],
        Nodes = [.. scenario.Nodes.OrderBy(n => n.Id, StringComparer.Ordinal).Select(n => new ScenarioNode(n.Id, n.Type, n.Version, n.Settings) { Enabled = n.Enabled })],
    });
}
