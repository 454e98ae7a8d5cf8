using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Server.Api;
using RfmFlows.Store;

namespace RfmFlows.Server.Triggers;

/// <summary>The triggers in force and their starts.</summary>
internal static class TriggersEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var triggers = api.MapGroup("/scenarios/{id}").WithTags("Triggers");
        triggers.MapGet("/triggers", async (string id, TriggerStore store, TimeProvider clock, CancellationToken cancellation) =>
            TypedResults.Ok<IReadOnlyList<TriggerView>>([.. (await store.OfScenarioAsync(id, cancellation)).Select(t => TriggerView.Of(t, clock.GetUtcNow()))]))
            .Is("listTriggers", "The triggers of the published version");
        triggers.MapPut("/triggers/{node}", ArmAsync).Is("armTrigger", "Arm or disarm a trigger", 404);
        triggers.MapGet("/starts", ListAsync).Is("listStarts", "Scheduled starts and what became of them, the latest first", 400);
    }

    private static async Task<NoContent> ArmAsync(
        string id, string node, ArmBody body, TriggerStore store, TimerService timers, Auditor audit, CancellationToken cancellation)
    {
        await store.ArmAsync(id, node, body.Armed, cancellation);
        await audit.AddAsync(body.Armed ? "trigger.arm" : "trigger.disarm", $"{id}/{node}");
        await timers.RefreshAsync(CancellationToken.None);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<PageView<FireView>>> ListAsync(
        string id, TriggerStore store, CancellationToken cancellation, int? offset = null, int? limit = null)
    {
        var page = Paging.Read(offset, limit);
        return TypedResults.Ok(PageView<FireView>.Of(await store.FiresAsync(id, page, cancellation), page.Offset, FireView.Of));
    }
}
