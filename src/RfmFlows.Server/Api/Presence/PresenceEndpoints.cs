using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Pages say that they are open, and are told who else is there.</summary>
internal static class PresenceEndpoints
{
    private const int LongestPage = 64;

    public static void Map(RouteGroupBuilder scenarios)
    {
        scenarios.MapPost("/{id}/presence", LookAsync).Is("lookWhoIsThere", "Say that a page has the scenario open, and hear who else has; to be repeated every few seconds", 400, 404);
        scenarios.MapDelete("/{id}/presence/{page}", Leave).Is("leaveScenario", "Say that a page is closed");
    }

    private static async Task<Ok<PresenceView>> LookAsync(
        string id, PresenceBody body, PresenceBook book, ScenarioStore store, Auditor audit, CancellationToken cancellation)
    {
        if (body.Page is not { Length: > 0 and <= LongestPage })
        {
            throw new FlowException(ApiRemarks.Unreadable(("'page' names the open page, in 1 to 64 characters", "«page» — имя открытой страницы, от 1 до 64 символов")));
        }
        var draft = await store.FindAsync(id, cancellation) ?? throw new FlowException(StoreRemarks.NoScenario(id));
        var others = book.Look(id, body.Page, audit.Who);
        return TypedResults.Ok(new PresenceView([.. others.Select(o => new OtherView(o.Name, o.Since))], draft.Revision, draft.SavedBy, draft.SavedAt));
    }

    private static NoContent Leave(string id, string page, PresenceBook book)
    {
        book.Leave(id, page);
        return TypedResults.NoContent();
    }
}
