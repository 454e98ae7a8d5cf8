using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Saved RFM models. Scenarios make them; here they are looked at, renamed, edited and removed.</summary>
internal static class RfmModelsEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var models = api.MapGroup("/rfm-models").WithTags("RFM models");
        models.MapGet("", async (IRfmModelRegistry registry, CancellationToken cancellation) =>
            TypedResults.Ok<IReadOnlyList<RfmModelView>>([.. (await registry.ListAsync(cancellation)).Select(RfmModelView.Of)])).Is("listRfmModels", "All RFM models");
        models.MapGet("/{id}", FindAsync).Is("findRfmModel", "A model with its versions, and the scenarios that use it", 404);
        models.MapPut("/{id}", RenameAsync).Is("renameRfmModel", "Give a model another title", 400, 404);
        models.MapDelete("/{id}", DeleteAsync).Is("deleteRfmModel", "Remove a model with its versions", 404);
        models.MapGet("/{id}/versions/{version:int}", ReadAsync).Is("readRfmModelVersion", "Borders, map and rules of a version", 404);
        models.MapPost("/{id}/versions", EditAsync).Is("editRfmModel", "Add a version with other borders, another map or other words for segments", 400, 404, 422);
    }

    private static async Task<Ok<RfmModelDetailsView>> FindAsync(string id, IRfmModelRegistry registry, RfmModelUses uses, CancellationToken cancellation)
    {
        var model = await registry.FindAsync(id, cancellation) ?? throw new FlowException(StoreRemarks.NoModel(id));
        var history = await registry.HistoryAsync(id, cancellation);
        return TypedResults.Ok(new RfmModelDetailsView(RfmModelView.Of(model), [.. history.Select(RfmModelVersionView.Of)], await uses.OfAsync(id, cancellation)));
    }

    private static async Task<NoContent> RenameAsync(string id, RenameRfmModelBody body, IRfmModelRegistry registry, Auditor audit, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(body.Title.En) || string.IsNullOrWhiteSpace(body.Title.Ru))
        {
            throw new FlowException(RfmModelRemarks.NoTitle().At("title"));
        }
        if (!await registry.RenameAsync(id, body.Title, cancellation))
        {
            throw new FlowException(StoreRemarks.NoModel(id));
        }
        await audit.AddAsync("rfm-model.rename", id);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> DeleteAsync(string id, IRfmModelRegistry registry, Auditor audit, CancellationToken cancellation)
    {
        if (!await registry.DeleteAsync(id, cancellation))
        {
            throw new FlowException(StoreRemarks.NoModel(id));
        }
        await audit.AddAsync("rfm-model.delete", id);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<RfmModelContentView>> ReadAsync(string id, int version, IRfmModelRegistry registry, RfmModelUses uses, CancellationToken cancellation)
    {
        var found = await VersionAsync(id, version, registry, cancellation);
        return TypedResults.Ok(RfmModelContentView.Of(found, await uses.MadeOfAsync(id, found, cancellation)));
    }

    private static async Task<Created<RfmModelContentView>> EditAsync(string id, EditRfmModelBody body, IRfmModelRegistry registry, Auditor audit, CancellationToken cancellation)
    {
        var before = await VersionAsync(id, body.Version, registry, cancellation);
        var added = await registry.AddVersionAsync(id, null, RfmModelEdit.Apply(before, body), cancellation);
        await audit.AddAsync("rfm-model.edit", id);
        return TypedResults.Created($"/api/rfm-models/{id}/versions/{added.Version}", RfmModelContentView.Of(added));
    }

    private static async Task<RfmModelVersion> VersionAsync(string id, int version, IRfmModelRegistry registry, CancellationToken cancellation)
    {
        var history = await registry.HistoryAsync(id, cancellation);
        return history.Count == 0 ? throw new FlowException(StoreRemarks.NoModel(id))
            : history.FirstOrDefault(v => v.Version == version) ?? throw new FlowException(StoreRemarks.NoModelVersion(id, version));
    }
}
