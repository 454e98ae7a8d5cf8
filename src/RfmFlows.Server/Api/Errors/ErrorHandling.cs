using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Turns whatever ends a request early into a problem document with a number.</summary>
internal sealed partial class ErrorHandling(ILogger<ErrorHandling> logger) : IExceptionHandler
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
            StatusCodes.Status400BadRequest => Problems.WriteAsync(context, ApiRemarks.Unreadable(("it is not of the described form", "он не соответствует описанию"))),
            _ => Task.CompletedTask,
        };
    }

    private static Remark Of(BadHttpRequestException bad) => bad switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => ApiRemarks.TooLarge(),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => ApiRemarks.WrongMediaType(),
        { InnerException: JsonException json } => ApiRemarks.Unreadable(Place(json)),
        _ when Parameter().Match(bad.Message) is { Success: true } named => ApiRemarks.Unreadable(Missing(named)),
        _ => ApiRemarks.Unreadable(("it is not of the described form", "он не соответствует описанию")),
    };

    // The reader's own words are English, and about bytes.
    private static LocalText Place(JsonException json)
    {
        var (path, line, at) = (json.Path ?? "$", json.LineNumber + 1, json.BytePositionInLine + 1);
        return (
            $"there is nothing called {path}, or it is of another form (line {line}, byte {at})", $"поля {path} нет, или оно другого вида (строка {line}, байт {at})");
    }

    private static LocalText Missing(Match named)
    {
        var (name, value) = (named.Groups["name"].Value, named.Groups["value"]);
        return value.Success
            ? ($"'{value.Value}' is no value for '{name}'", $"значение «{value.Value}» не подходит для «{name}»")
            : ($"'{name}' is missing", $"нет «{name}»");
    }

    // Of the framework: Failed to bind parameter "Nullable<int> limit" from "x". Required parameter "string name" was not provided from body.
    [GeneratedRegex("""parameter "(?:[^" ]+ )?(?<name>\w+)"(?: from "(?<value>[^"]*)")?""")]
    private static partial Regex Parameter();
}
