using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Turns whatever ends a request early into a problem document with a number.</summary>
internal sealed class ErrorHandling(ILogger<ErrorHandling> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }
        switch (exception)
        {
            case ConflictException conflict:
                await Problems.WriteAsync(context, conflict.Cause.Remarks, conflict.Status, conflict.Stands);
                break;
            case FlowException flow:
                await Problems.WriteAsync(context, [.. flow.Remarks]);
                break;
            case BadHttpRequestException bad:
                await Problems.WriteAsync(context, Of(bad));
                break;
            default:
                var remark = RunRemarks.Of(exception);
                if (!RunRemarks.IsExpected(exception) || exception is WarehouseException { Fault: WarehouseFault.Other })
                {
                    ApiLog.Defect(logger, exception, context.TraceIdentifier);
                }
                await Problems.WriteAsync(context, [remark], StatusCodes.Status500InternalServerError);
                break;
        }
        return true;
    }

    /// <summary>For answers that the framework gives without a body.</summary>
    public static Task DescribeStatusAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        return context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => Problems.WriteAsync(context, ApiRemarks.NoAddress(context.Request.Path)),
            StatusCodes.Status405MethodNotAllowed => Problems.WriteAsync(context, ApiRemarks.WrongMethod(context.Request.Method)),
            StatusCodes.Status413PayloadTooLarge => Problems.WriteAsync(context, ApiRemarks.TooLarge()),
            StatusCodes.Status415UnsupportedMediaType => Problems.WriteAsync(context, ApiRemarks.WrongMediaType()),
            StatusCodes.Status400BadRequest => Problems.WriteAsync(context, ApiRemarks.Unreadable($"HTTP {context.Response.StatusCode}")),
            _ => Task.CompletedTask,
        };
    }

    private static Remark Of(BadHttpRequestException bad) => bad switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => ApiRemarks.TooLarge(),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => ApiRemarks.WrongMediaType(),
        { InnerException: JsonException json } => ApiRemarks.Unreadable($"{json.Path}: {json.Message}"),
        _ => ApiRemarks.Unreadable(bad.Message),
    };
}
