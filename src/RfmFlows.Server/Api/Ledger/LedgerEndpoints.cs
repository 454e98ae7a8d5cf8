using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Server.Reconciling;

namespace RfmFlows.Server.Api;

/// <summary>The send ledger: every message with its state, and the settling of those whose fate is unknown.</summary>
internal static class LedgerEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var ledger = api.MapGroup("/ledger").WithTags("Ledger");
        ledger.MapGet("", ListAsync).Is("listMessages", "Messages, the oldest first", 400);
        ledger.MapGet("/counts", CountAsync).Is("countMessages", "How many messages stand in each state; states without any are missing", 400);
        ledger.MapPost("/reconcile", ReconcileAsync).Is("reconcileMessages", "Ask the gateways what became of messages whose fate is unknown; sends nothing", 400, 404, 422);
        ledger.MapGet("/{id:long}/notes", NotesAsync).Is("listNotes", "How a message was settled by people");
        ledger.MapPost("/{id:long}/resolve", ResolveAsync).Is("resolveMessage", "Settle a message whose fate is unknown", 400, 409);
    }

    private static async Task<Ok<LedgerPageView>> ListAsync(
        [AsParameters] LedgerParameters wanted, ISendLedger ledger, CancellationToken cancellation, long? after = null, int? limit = null)
    {
        var take = Paging.Read(null, limit).Limit;
        var rows = await ledger.PageAsync(wanted.ToQuery(after ?? 0), take, cancellation);
        return TypedResults.Ok(new LedgerPageView([.. rows.Select(MessageView.Of)], rows.Count == take ? rows[^1].Id : null));
    }

    private static async Task<Ok<IReadOnlyDictionary<string, long>>> CountAsync([AsParameters] LedgerParameters wanted, ISendLedger ledger, CancellationToken cancellation)
    {
        var counts = await ledger.CountAsync(wanted.ToQuery(), cancellation);
        return TypedResults.Ok<IReadOnlyDictionary<string, long>>(counts.OrderBy(c => c.Key).ToDictionary(c => Words.Of(c.Key), c => c.Value, StringComparer.Ordinal));
    }

    private static async Task<Ok<IReadOnlyList<ResolveNoteView>>> NotesAsync(long id, ISendLedger ledger, CancellationToken cancellation) =>
        TypedResults.Ok<IReadOnlyList<ResolveNoteView>>([.. (await ledger.NotesAsync(id, cancellation)).Select(ResolveNoteView.Of)]);

    private static async Task<NoContent> ResolveAsync(long id, ResolveBody body, ISendLedger ledger, Auditor audit, CancellationToken cancellation)
    {
        var settled = await ledger.ResolveAsync([new UnknownAnswer(id, body.Accepted, body.GatewayId, audit.Who, body.Why)], cancellation);
        if (settled.Count == 0)
        {
            throw new FlowException(ApiRemarks.NotUnknown(id));
        }
        await audit.AddAsync("message.resolve", $"{id}");
        return TypedResults.NoContent();
    }

    private static async Task<Ok<ReconcileView>> ReconcileAsync(
        ReconcileBody body, Reconciliation reconciliation, Auditor audit, HttpContext context, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(body.Run) == string.IsNullOrWhiteSpace(body.Campaign))
        {
            throw new FlowException(ApiRemarks.RunOrCampaign());
        }
        var (run, campaign) = (string.IsNullOrWhiteSpace(body.Run) ? null : body.Run, body.Campaign);
        var report = run is not null
            ? await reconciliation.OfRunAsync(run, audit.Who, cancellation)
            : await reconciliation.OfCampaignAsync(campaign!, audit.Who, cancellation);
        await audit.AddAsync("message.reconcile", run ?? campaign!);
        return TypedResults.Ok(new ReconcileView(
            report.Accepted, report.NotSent, report.StillUnknown, report.TooYoung, RemarkView.Of(report.Remarks(), RequestLanguage.Of(context))));
    }
}
