using System.Net;
using RfmFlows.Server.Api;

namespace RfmFlows.Server.SignIn;

/// <summary>What every request must fulfil before it is looked at: a host that is ours, and for changes a page that is ours.</summary>
internal static class AccessRules
{
    /// <summary>Refuses names that a foreign site could have pointed at this address.</summary>
    public static void UseOwnHosts(this IApplicationBuilder app, ServerOptions options) => app.Use((context, next) =>
        IsOwn(context.Request.Host.Host, options) ? next(context) : Problems.WriteAsync(context, SignInRemarks.WrongHost(context.Request.Host.Host)));

    /// <summary>Refuses changes that a page of another site asks a signed-in browser for.</summary>
    public static void UseOwnOrigin(this IApplicationBuilder app) => app.Use((context, next) =>
        IsSafe(context.Request.Method) || IsOwnPage(context.Request) || context.Request.Path.StartsWithSegments("/hooks")
            ? next(context)
            : Problems.WriteAsync(context, SignInRemarks.OtherOrigin()));

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            headers.CacheControl = "no-store";
        }
        return next(context);
    });

    // An address cannot be rebound; of names only our own count.
    private static bool IsOwn(string host, ServerOptions options) =>
        IPAddress.TryParse(host.Trim('[', ']'), out _)
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || options.HostNames.Contains(host, StringComparer.OrdinalIgnoreCase);

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOwnPage(HttpRequest request)
    {
        if (request.Headers.Origin.ToString() is { Length: > 0 } origin)
        {
            // Behind a proxy that ends TLS the scheme differs; the host decides.
            return Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
        }
        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }
}
