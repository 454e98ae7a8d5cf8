using System.Net;

namespace RfmFlows.Sandbox.Inbox;

/// <summary>
/// Keeps web pages from elsewhere away from the switches and the inbox: the request must name a loopback host
/// (a rebound DNS name does not) and, where a browser says from which page it comes, that page must be ours.
/// </summary>
internal static class InboxGuard
{
    public static void UseInboxGuard(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path;
        if ((path != "/" && !path.StartsWithSegments("/sandbox")) || IsOwn(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("The sandbox's own pages answer on loopback only.");
    });

    private static bool IsOwn(HttpRequest request)
    {
        var host = request.Host.Host.Trim('[', ']');
        var isLoopback = host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        var origin = request.Headers.Origin.ToString();
        return isLoopback && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}");
    }
}
