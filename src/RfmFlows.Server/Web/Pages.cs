using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Server.Api;

namespace RfmFlows.Server.Web;

/// <summary>The sign-in page and what it loads; all of it lies inside the program.</summary>
internal sealed class Pages
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        ["css"] = "text/css; charset=utf-8",
        ["js"] = "text/javascript; charset=utf-8",
        ["json"] = "application/json; charset=utf-8",
        ["svg"] = "image/svg+xml",
    };

    private readonly JsonObject _texts = JsonNode.Parse(Read("texts.json"))!.AsObject();

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var file in (string[])["app.css", "sign-in.js", "texts.json", "icon.svg"])
        {
            var content = Read(file);
            routes.MapGet($"/web/{file}", () => TypedResults.Text(content, MediaTypes[file[(file.LastIndexOf('.') + 1)..]])).AllowAnonymous().ExcludeFromDescription();
        }
    }

    public Task WriteSignInAsync(HttpContext context) => WriteAsync("sign-in.html", StatusCodes.Status401Unauthorized, context);

    // {{key}} in a page stands for the text of that key in the asked language.
    private Task WriteAsync(string page, int status, HttpContext context)
    {
        var language = RequestLanguage.Of(context);
        var html = Read(page).Replace("{{lang}}", language);
        foreach (var (key, text) in _texts[language]!.AsObject())
        {
            html = html.Replace($"{{{{{key}}}}}", WebUtility.HtmlEncode(text!.ToString()));
        }
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html, context.RequestAborted);
    }

    private static string Read(string name)
    {
        using var stream = typeof(Pages).Assembly.GetManifestResourceStream($"Web/{name}") ?? throw new InvalidOperationException($"The program holds no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
