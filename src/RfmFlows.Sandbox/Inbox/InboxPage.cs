namespace RfmFlows.Sandbox.Inbox;

/// <summary>The page that shows what arrived. All of it lies in this assembly; nothing is loaded from elsewhere.</summary>
internal static class InboxPage
{
    private const string Policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; base-uri 'none'";

    private static readonly string[] Scripts = ["inbox.js", "texts.js", "dom.js", "message.js", "switches.js"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", SendPageAsync);
        app.MapGet("/sandbox", SendPageAsync);
        app.MapGet("/sandbox/inbox.css", context => SendAsync(context, Read("inbox.css"), "text/css"));
        foreach (var script in Scripts)
        {
            app.MapGet($"/sandbox/{script}", context => SendAsync(context, Read(script), "text/javascript"));
        }
    }

    private static Task SendPageAsync(HttpContext context) => SendAsync(
        context, Read("inbox.html").Replace("lang=\"en\">\n<head>", $"lang=\"{Language(context.Request)}\">\n<head>"), "text/html");

    /// <summary>The first of the browser's languages that the page speaks; English when it speaks none.</summary>
    private static string Language(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => language is "en" or "ru") ?? "en";

    private static async Task SendAsync(HttpContext context, string text, string type)
    {
        context.Response.ContentType = $"{type}; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static string Read(string name)
    {
        using var stream = typeof(InboxPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
