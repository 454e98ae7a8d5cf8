using Microsoft.AspNetCore.Http.HttpResults;

namespace RfmFlows.Server.Api;

/// <summary>What arrived in the sandbox.</summary>
internal static class InboxEndpoints
{
    // An e-mail may bring styles and pictures of its own, and nothing else: no script, no form, no picture from elsewhere.
    private const string MailPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox";

    public static void Map(IEndpointRouteBuilder api)
    {
        var inbox = api.MapGroup("/inbox").WithTags("Sandbox inbox");
        inbox.MapGet("", ListAsync).Is("listArrived", "Messages that arrived in the sandbox, the latest first", 400, 404);
        inbox.MapGet("/{number:long}/content", ContentAsync).Is("showArrived", "What a message says: an e-mail as a page, anything else as text", 404)
            .Produces<string>(200, "text/html", "text/plain");
        inbox.MapDelete("", EmptyAsync).Is("emptyInbox", "Remove all messages from the sandbox", 404);
    }

    private static async Task<Ok<PageView<ArrivedView>>> ListAsync(
        SandboxInbox inbox, CancellationToken cancellation, string? search = null, string? channel = null, int? offset = null, int? limit = null)
    {
        var page = Paging.Read(offset, limit);
        var list = await inbox.ListAsync(search, channel, page.Offset, page.Limit, cancellation);
        return TypedResults.Ok(new PageView<ArrivedView>(list.Messages, list.Total, page.Offset));
    }

    private static async Task<ContentHttpResult> ContentAsync(long number, SandboxInbox inbox, HttpContext context, CancellationToken cancellation)
    {
        var content = await inbox.ContentAsync(number, cancellation);
        context.Response.Headers.ContentSecurityPolicy = MailPolicy;
        context.Response.Headers.XFrameOptions = "SAMEORIGIN";
        return content.Html is { } html ? TypedResults.Text(html, "text/html; charset=utf-8") : TypedResults.Text(content.Text ?? "", "text/plain; charset=utf-8");
    }

    private static async Task<NoContent> EmptyAsync(SandboxInbox inbox, Auditor audit, CancellationToken cancellation)
    {
        await inbox.EmptyAsync(cancellation);
        await audit.AddAsync("inbox.empty", "sandbox");
        return TypedResults.NoContent();
    }
}
