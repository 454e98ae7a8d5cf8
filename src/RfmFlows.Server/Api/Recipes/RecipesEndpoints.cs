using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Scenarios to be copied, filled in and published.</summary>
internal static class RecipesEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var recipes = api.MapGroup("/recipes").WithTags("Recipes");
        recipes.MapGet("", async (RecipeBook book, CancellationToken cancellation) =>
            TypedResults.Ok<IReadOnlyList<RecipeView>>([.. (await book.ListAsync(cancellation)).Select(RecipeView.Of)])).Is("listRecipes", "All recipes");
        recipes.MapGet("/{id}", async (string id, RecipeBook book, CancellationToken cancellation) =>
            TypedResults.Ok(ScenarioJson.ToJson(await book.FindAsync(id, cancellation)))).Is("findRecipe", "A recipe's scenario", 404);
        recipes.MapPost("/{id}/copy", CopyAsync).Is("copyRecipe", "Copy a recipe, with its parameters filled in", 404, 409, 422);
        recipes.MapPost("/{id}/try", TryAsync).Is("tryRecipe", "Run a recipe dry on the sample base, which is made when it is missing", 404, 422, 503);
    }

    private static async Task<Accepted<RunView>> TryAsync(string id, RecipeTrials trials, RunStore runs, HttpContext context, CancellationToken cancellation)
    {
        var started = await trials.StartAsync(id, cancellation);
        return await RunsEndpoints.AcceptedAsync(started, runs, context);
    }

    private static async Task<Created<ScenarioView>> CopyAsync(
        string id, CopyBody body, RecipeBook book, ShopZone zone, ScenarioStore store, Auditor audit, HttpContext context, CancellationToken cancellation)
    {
        var copy = Fill(await book.FindAsync(id, cancellation) with { TimeZone = await zone.IdAsync(cancellation) }, body);
        var draft = await Revision.GuardAsync(store, copy.Id, StatusCodes.Status409Conflict, () => store.SaveDraftAsync(copy, 0, audit.Who, cancellation));
        if (body.Folder.Length > 0)
        {
            await store.MoveAsync(copy.Id, body.Folder, cancellation);
            draft = draft with { Folder = body.Folder.Trim('/') };
        }
        await audit.AddAsync("recipe.copy", copy.Id);
        Revision.Put(context, draft.Revision);
        return TypedResults.Created($"/api/scenarios/{draft.Id}", ScenarioView.Of(draft));
    }

    private static Scenario Fill(Scenario recipe, CopyBody body)
    {
        var given = body.Parameters ?? new Dictionary<string, JsonNode>();
        var filled = recipe with
        {
            Id = body.Id,
            Title = body.Title ?? recipe.Title,
            Parameters = [.. recipe.Parameters.Select(p => given.TryGetValue(p.Name, out var value) ? p with { Default = value.DeepClone() } : p)],
        };
        var remarks = new List<Remark>();
        // Misfits among the given values; a parameter that is still empty can be filled later.
        ParameterValues.Resolve(filled, given, remarks);
        remarks.RemoveAll(r => r.Code == "RF1041");
        // Reading it again checks the new id.
        return remarks.Count > 0 ? throw new FlowException(remarks) : ScenarioJson.Read(ScenarioJson.Write(filled));
    }
}
