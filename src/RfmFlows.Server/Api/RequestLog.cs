using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace RfmFlows.Server.Api;

/// <summary>Gives each request an id and logs how it was answered: the route's pattern, never the address, which may hold names or tokens.</summary>
internal static class RequestLog
{
    public static void UseRequestLog(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("RfmFlows.Server.Requests");
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            ApiLog.Answered(logger, context.Request.Method, Route(context), context.Response.StatusCode, Words.Milliseconds(Stopwatch.GetElapsedTime(started)), context.TraceIdentifier);
        }
    });

    // After a failure the endpoint stands with the failure.
    private static string Route(HttpContext context) =>
        ((context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint) as RouteEndpoint)?.RoutePattern.RawText ?? "-";
}
