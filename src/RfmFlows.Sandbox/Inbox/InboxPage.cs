namespace RfmFlows.Sandbox.Inbox;

/// <summary>The page that shows what arrived. All of it lies in this assembly; nothing is loaded from elsewhere.</summary>
internal static class InboxPage
{
    private const string Policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; base-uri 'none'";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", context => SendAsync(context, "inbox.html", "text/html"));
        app.MapGet("/sandbox", context => SendAsync(context, "inbox.html", "text/html"));
        app.MapGet("/sandbox/inbox.css", context => SendAsync(context, "inbox.css", "text/css"));
        app.MapGet("/sandbox/inbox.js", context => SendAsync(context, "inbox.js", "text/javascript"));
        app.MapGet("/sandbox/texts.js", context => SendAsync(context, "texts.js", "text/javascript"));
    }

    private static async Task SendAsync(HttpContext context, string name, string type)
    {
        await using var file = typeof(InboxPage).Assembly.GetManifestResourceStream(name)!;
        context.Response.ContentType = $"{type}; charset=utf-8";
        context.Response.ContentLength = file.Length;
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
