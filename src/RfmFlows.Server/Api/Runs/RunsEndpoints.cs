using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Starting, following, cancelling and resuming runs.</summary>
internal static class RunsEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var runs = api.MapGroup("/runs").WithTags("Runs");
        runs.MapPost("", StartAsync).Is("startRun", "Start a run", 404, 409, 422, 503);
        runs.MapGet("", ListAsync).Is("listRuns", "List runs, the latest first", 400);
        runs.MapGet("/events", Follow).Is("followRuns", "Follow all runs by server-sent events")
            .WithDescription("Send Last-Event-ID to go on where a connection broke; an event of type reset says that some were lost.");
        runs.MapGet("/{id}", FindAsync).Is("findRun", "A run with its nodes", 404);
        runs.MapPost("/{id}/cancel", CancelAsync).Is("cancelRun", "Cancel a run", 404, 409);
        runs.MapPost("/{id}/resume", ResumeAsync).Is("resumeRun", "Go on with an interrupted, failed or cancelled run", 404, 409, 422, 503);
    }

    private static async Task<Accepted<RunView>> StartAsync(
        RunBody body, RunRequests requests, ActiveRuns active, RunStore runs, HttpContext context, CancellationToken cancellation)
    {
        var started = await active.StartAsync(await requests.ReadAsync(body, cancellation), cancellation);
        return await AcceptedAsync(started, runs, context);
    }

    private static async Task<Ok<PageView<RunView>>> ListAsync(
        [AsParameters] RunsParameters wanted, RunStore runs, HttpContext context, CancellationToken cancellation, int? offset = null, int? limit = null)
    {
        var page = Paging.Read(offset, limit);
        var found = await runs.ListAsync(
            new RunQuery
            {
                ScenarioId = wanted.Scenario,
                Status = ReadStatus(wanted.Status),
                Cause = wanted.Cause,
                From = wanted.From,
                Until = wanted.Until,
                DryRun = wanted.DryRun,
                Page = page,
            },
            cancellation);
        var language = RequestLanguage.Of(context);
        return TypedResults.Ok(PageView<RunView>.Of(found, page.Offset, r => RunView.Of(r, language)));
    }

    private static RunStatus? ReadStatus(string? word)
    {
        if (string.IsNullOrEmpty(word))
        {
            return null;
        }
        var words = Enum.GetValues<RunStatus>().ToDictionary(Words.Of, StringComparer.Ordinal);
        var list = string.Join(", ", words.Keys);
        return words.TryGetValue(word, out var status) ? status : throw new FlowException(ApiRemarks.BadQuery("status", word, ($"one of {list}", $"одно из {list}")));
    }

    private static async Task<Ok<RunDetailsView>> FindAsync(string id, RunStore runs, HttpContext context, CancellationToken cancellation)
    {
        var run = await runs.FindAsync(id, cancellation) ?? throw new FlowException(StoreRemarks.NoRun(id));
        return TypedResults.Ok(RunDetailsView.Of(run, RequestLanguage.Of(context)));
    }

    private static ServerSentEventsResult<RunEventView> Follow(
        EventStream stream, HttpContext context, [FromHeader(Name = "Last-Event-ID")] string? lastEventId = null, string? run = null)
    {
        // Proxies must not hold events back.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.RegisterForDispose(stop);
        return TypedResults.ServerSentEvents(stream.ReadAsync(lastEventId, run, RequestLanguage.Of(context), stop.Token));
    }

    private static async Task<Accepted> CancelAsync(string id, ActiveRuns active, RunStore runs, CancellationToken cancellation)
    {
        if (await active.CancelAsync(id))
        {
            return TypedResults.Accepted($"/api/runs/{id}");
        }
        var known = await runs.FindAsync(id, cancellation) is not null;
        throw new FlowException(known ? ApiRemarks.NotRunning(id) : StoreRemarks.NoRun(id));
    }

    private static async Task<Accepted<RunView>> ResumeAsync(
        string id, FlowHost host, ActiveRuns active, RunStore runs, HttpContext context, CancellationToken cancellation)
    {
        var request = await runs.ClaimForResumeAsync(id, host.Services.GetRequiredService<RunOwner>(), cancellation);
        try
        {
            var started = await active.StartAsync(request, cancellation);
            return await AcceptedAsync(started, runs, context);
        }
        catch (FlowException e)
        {
            // It was claimed, so it must not stay as if it ran.
            await host.Services.GetRequiredService<RunJournal>().RecordFailureAsync(request, e.Remarks, CancellationToken.None);
            throw;
        }
    }

    /// <summary>The answer to a start: where the run can be looked at.</summary>
    public static async Task<Accepted<RunView>> AcceptedAsync(StartedRun started, RunStore runs, HttpContext context)
    {
        var run = await runs.FindAsync(started.Id, CancellationToken.None) ?? throw new FlowException(StoreRemarks.NoRun(started.Id));
        return TypedResults.Accepted($"/api/runs/{started.Id}", RunView.Of(run.Run, RequestLanguage.Of(context)));
    }
}
