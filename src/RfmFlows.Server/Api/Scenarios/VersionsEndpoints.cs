using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
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
        scenarios.MapPost("/{id}/versions/{version:int}/publish", RepublishAsync).Is(
            "republishVersion", "Make an older version the next one and put its triggers in force; the draft stays as it is", 404, 409, 422);
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
        return TypedResults.Ok<IReadOnlyList<VersionInfoView>>([.. versions.Select(v => new VersionInfoView(v.Version, v.PublishedBy, v.PublishedAt, v.Note))]);
    }

    private static async Task<Ok<VersionView>> FindAsync(string id, int version, ScenarioStore store, CancellationToken cancellation)
    {
        var found = await store.FindVersionAsync(id, version, cancellation) ?? throw new FlowException(StoreRemarks.NoVersion(id, version));
        return TypedResults.Ok(new VersionView(found.Version, found.PublishedBy, found.PublishedAt, found.Note, (JsonObject)JsonNode.Parse(found.Json)!));
    }

    private static async Task<Ok<PublishedView>> PublishAsync(
        string id, [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] PublishBody? body, ScenarioStore store, Publisher publisher, Auditor audit, TimeProvider clock,
        HttpContext context, CancellationToken cancellation)
    {
        var revision = Revision.Required(context);
        var published = await Revision.GuardAsync(
            store, id, StatusCodes.Status412PreconditionFailed, () => publisher.PublishAsync(id, revision, body?.Text ?? "", audit.Who, cancellation));
        await audit.AddAsync("scenario.publish", id);
        return TypedResults.Ok(PublishedView.Of(published, clock.GetUtcNow(), RequestLanguage.Of(context)));
    }

    private static async Task<Ok<PublishedView>> RepublishAsync(
        string id, int version, [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] PublishBody? body, Publisher publisher, Auditor audit, TimeProvider clock,
        HttpContext context, CancellationToken cancellation)
    {
        var published = await publisher.RepublishAsync(id, version, body?.Text ?? "", audit.Who, cancellation);
        await audit.AddAsync("scenario.publish", id);
        return TypedResults.Ok(PublishedView.Of(published, clock.GetUtcNow(), RequestLanguage.Of(context)));
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
