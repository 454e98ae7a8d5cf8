using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Server.Triggers;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Drafts: listing, opening, saving, moving, deleting.</summary>
internal static class ScenariosEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var scenarios = api.MapGroup("/scenarios").WithTags("Scenarios");
        scenarios.MapGet("", ListAsync).Is("listScenarios", "List and search scenarios, the last saved first", 400);
        scenarios.MapGet("/folders", async (ScenarioStore store, CancellationToken cancellation) => TypedResults.Ok(await store.FoldersAsync(cancellation)))
            .Is("listFolders", "The folders in use");
        scenarios.MapGet("/activity", ActivityAsync).Is("listActivity", "The latest run and the triggers of every scenario that has any");
        scenarios.MapPost("", CreateAsync).Is("createScenario", "Save a new scenario", 409, 422);
        scenarios.MapGet("/{id}", FindAsync).Is("findScenario", "A scenario's draft", 404);
        scenarios.MapPut("/{id}", SaveAsync).Is("saveScenario", "Save a draft, if nobody else has since If-Match", 400, 404, 412, 422, 428);
        scenarios.MapDelete("/{id}", DeleteAsync).Is("deleteScenario", "Delete a scenario; its versions and runs stay, its triggers are disarmed", 404);
        scenarios.MapPost("/{id}/undelete", UndeleteAsync).Is("undeleteScenario", "Bring a deleted scenario back", 404);
        scenarios.MapPost("/{id}/move", MoveAsync).Is("moveScenario", "Move a scenario to a folder", 404);
        VersionsEndpoints.Map(scenarios);
        PresenceEndpoints.Map(scenarios);
    }

    private static async Task<Ok<PageView<ScenarioSummaryView>>> ListAsync(
        ScenarioStore store, CancellationToken cancellation, string? search = null, string? folder = null, bool deleted = false, int? offset = null, int? limit = null)
    {
        var page = Paging.Read(offset, limit);
        var found = await store.ListAsync(new ScenarioQuery { Search = search ?? "", Folder = folder, Deleted = deleted, Page = page }, cancellation);
        return TypedResults.Ok(PageView<ScenarioSummaryView>.Of(found, page.Offset, ScenarioSummaryView.Of));
    }

    private static async Task<Ok<IReadOnlyList<ActivityView>>> ActivityAsync(RunStore runs, TriggerStore triggers, HttpContext context, CancellationToken cancellation)
    {
        var language = RequestLanguage.Of(context);
        var latest = (await runs.LatestAsync(cancellation)).ToDictionary(r => r.ScenarioId, StringComparer.Ordinal);
        var starting = (await triggers.AllAsync(cancellation)).ToLookup(t => t.ScenarioId, StringComparer.Ordinal);
        var ids = latest.Keys.Union(starting.Select(t => t.Key)).Order(StringComparer.Ordinal);
        return TypedResults.Ok<IReadOnlyList<ActivityView>>([.. ids.Select(id => new ActivityView(
            id, latest.GetValueOrDefault(id) is { } run ? RunView.Of(run, language) : null, starting[id].Count(), starting[id].Count(t => t.Armed)))]);
    }

    private static async Task<Created<ScenarioView>> CreateAsync(JsonObject body, ScenarioStore store, Auditor audit, HttpContext context, CancellationToken cancellation)
    {
        var scenario = ScenarioBody.Read(body);
        var draft = await Revision.GuardAsync(store, scenario.Id, StatusCodes.Status409Conflict, () => store.SaveDraftAsync(scenario, 0, audit.Who, cancellation));
        await audit.AddAsync("scenario.create", draft.Id);
        Revision.Put(context, draft.Revision);
        return TypedResults.Created($"/api/scenarios/{draft.Id}", ScenarioView.Of(draft));
    }

    private static async Task<Ok<ScenarioView>> FindAsync(string id, ScenarioStore store, HttpContext context, CancellationToken cancellation)
    {
        var draft = await store.FindAsync(id, cancellation) ?? throw new FlowException(StoreRemarks.NoScenario(id));
        Revision.Put(context, draft.Revision);
        return TypedResults.Ok(ScenarioView.Of(draft));
    }

    private static async Task<Ok<ScenarioView>> SaveAsync(
        string id, JsonObject body, ScenarioStore store, Auditor audit, HttpContext context, CancellationToken cancellation)
    {
        var revision = Revision.Required(context);
        var scenario = ScenarioBody.Read(body);
        if (scenario.Id != id)
        {
            throw new FlowException(ApiRemarks.OtherId(scenario.Id, id));
        }
        var draft = await Revision.GuardAsync(store, id, StatusCodes.Status412PreconditionFailed, () => store.SaveDraftAsync(scenario, revision, audit.Who, cancellation));
        Revision.Put(context, draft.Revision);
        return TypedResults.Ok(ScenarioView.Of(draft));
    }

    private static async Task<NoContent> DeleteAsync(string id, ScenarioStore store, Auditor audit, TimerService timers, CancellationToken cancellation)
    {
        await store.DeleteAsync(id, cancellation);
        await audit.AddAsync("scenario.delete", id);
        await timers.RefreshAsync(CancellationToken.None);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> UndeleteAsync(string id, ScenarioStore store, Auditor audit, CancellationToken cancellation)
    {
        await store.UndeleteAsync(id, cancellation);
        await audit.AddAsync("scenario.undelete", id);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> MoveAsync(string id, FolderBody body, ScenarioStore store, CancellationToken cancellation)
    {
        await store.MoveAsync(id, body.Folder, cancellation);
        return TypedResults.NoContent();
    }
}
