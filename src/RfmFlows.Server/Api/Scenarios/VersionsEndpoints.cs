using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Server.Triggers;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Published versions: publishing, history, restoring, and taking a scenario's triggers out of force.</summary>
internal static class VersionsEndpoints
{
    public static void Map(RouteGroupBuilder scenarios)
    {
        scenarios.MapGet("/{id}/versions", HistoryAsync).Is("listVersions", "Published versions, the newest first", 404);
        scenarios.MapGet("/{id}/versions/{version:int}", FindAsync).Is("findVersion", "A published version with its content", 404);
        scenarios.MapPost("/{id}/publish", PublishAsync).Is("publishScenario", "Make the draft the next version and put its triggers in force", 404, 409, 412, 422, 428);
        scenarios.MapPost("/{id}/unpublish", UnpublishAsync).Is("unpublishScenario", "Take the triggers of the published version out of force", 404, 409);
        scenarios.MapPost("/{id}/versions/{version:int}/restore", RestoreAsync).Is("restoreVersion", "Put a published version into the draft", 404, 412, 428);
    }

    private static async Task<Ok<IReadOnlyList<VersionInfoView>>> HistoryAsync(string id, ScenarioStore store, CancellationToken cancellation)
    {
        var versions = await store.HistoryAsync(id, cancellation);
        if (versions.Count == 0 && await store.FindAsync(id, cancellation) is null)
        {
            throw new FlowException(StoreRemarks.NoScenario(id));
        }
        return TypedResults.Ok<IReadOnlyList<VersionInfoView>>([.. versions.Select(v => new VersionInfoView(v.Version, v.PublishedBy, v.PublishedAt))]);
    }

    private static async Task<Ok<VersionView>> FindAsync(string id, int version, ScenarioStore store, CancellationToken cancellation)
    {
        var found = await store.FindVersionAsync(id, version, cancellation) ?? throw new FlowException(StoreRemarks.NoVersion(id, version));
        return TypedResults.Ok(new VersionView(found.Version, found.PublishedBy, found.PublishedAt, (JsonObject)JsonNode.Parse(found.Json)!));
    }

    private static async Task<Ok<PublishedView>> PublishAsync(
        string id, ScenarioStore store, Publisher publisher, Auditor audit, HttpContext context, CancellationToken cancellation)
    {
        var revision = Revision.Required(context);
        var published = await Revision.GuardAsync(
            store, id, StatusCodes.Status412PreconditionFailed, () => publisher.PublishAsync(id, revision, audit.Who, cancellation));
        await audit.AddAsync("scenario.publish", id);
        var language = RequestLanguage.Of(context);
        return TypedResults.Ok(new PublishedView(
            published.Version, [.. published.Triggers.Select(TriggerView.Of)], RemarkView.Of(published.Warnings, language)));
    }

    private static async Task<NoContent> UnpublishAsync(string id, Publisher publisher, Auditor audit, CancellationToken cancellation)
    {
        await publisher.UnpublishAsync(id, cancellation);
        await audit.AddAsync("scenario.unpublish", id);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<ScenarioView>> RestoreAsync(
        string id, int version, ScenarioStore store, Auditor audit, HttpContext context, CancellationToken cancellation)
    {
        var revision = Revision.Required(context);
        var draft = await Revision.GuardAsync(
            store, id, StatusCodes.Status412PreconditionFailed, () => store.RestoreAsync(id, version, revision, audit.Who, cancellation));
        await audit.AddAsync("scenario.restore", id);
        Revision.Put(context, draft.Revision);
        return TypedResults.Ok(ScenarioView.Of(draft));
    }
}
