using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace RfmFlows.Server.Web;

/// <summary>The designer as its build left it inside the program: one page for all its addresses, and files whose names change with their content.</summary>
internal sealed class Designer
{
    private const string Page = "index.html";
    // Asks for the editor's code at once.
    private const string EditorPage = "editor.html";
    private const string Folder = "Designer/";
    private const int NonceBytes = 16;

    private static readonly FrozenDictionary<string, string> MediaTypes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary();

    // The best first.
    private static readonly (string Coding, string Ending)[] Packings = [("br", ".br"), ("gzip", ".gz")];

    private readonly FrozenSet<string> _files = typeof(Designer).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).ToFrozenSet(StringComparer.Ordinal);

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var address in PageAddresses.Routes)
        {
            routes.MapGet(address, (Designer designer, HttpContext context) => designer.WritePageAsync(context)).ExcludeFromDescription();
        }
        routes.MapGet("/assets/{file}", (string file, Designer designer, HttpContext context) => designer.WriteFileAsync(file, context)).ExcludeFromDescription();
    }

    // Libraries put style elements into the page; a fresh nonce lets those in and no others.
    private async Task WritePageAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        using var reader = new StreamReader(Open(PageAddresses.IsOfEditor(context.Request.Path) ? EditorPage : Page));
        var html = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html.Replace("{{nonce}}", nonce), context.RequestAborted);
    }

    private async Task WriteFileAsync(string file, HttpContext context)
    {
        var name = $"assets/{file}";
        if (!_files.Contains(name) || !MediaTypes.TryGetValue(Path.GetExtension(file), out var type))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var headers = context.Response.Headers;
        headers.CacheControl = "private, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        context.Response.ContentType = type;
        var taken = context.Request.GetTypedHeaders().AcceptEncoding.Where(e => e.Quality is not 0).Select(e => e.Value.ToString()).ToList();
        if (Packings.FirstOrDefault(p => taken.Contains(p.Coding) && _files.Contains(name + p.Ending)) is { Coding: { } coding, Ending: { } ending })
        {
            headers.ContentEncoding = coding;
            name += ending;
        }
        await using var content = Open(name);
        context.Response.ContentLength = content.Length;
        await content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static Stream Open(string name) => typeof(Designer).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidOperationException($"The program holds no {name}.");
}
