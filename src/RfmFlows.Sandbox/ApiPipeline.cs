using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox;

/// <summary>The way of every API call: bearer, disturbances, arguments, handler, answer. Always answers JSON, success always with 200.</summary>
internal sealed class ApiPipeline(SandboxParts parts, ILogger log, CancellationToken stopping)
{
    private static readonly object Unauthorized = new { message = "Unauthorized!", error_code = 401 };
    private static readonly object Crashed = new { message = "Internal Server Error", error_code = 500 };

    public async Task InvokeAsync(HttpContext context, Func<ApiCall, Task<object>> handler, bool sends = false)
    {
        try
        {
            if (!parts.Access.Admits(context.Request))
            {
                await Answer.WriteAsync(context, 401, Unauthorized);
            }
            else if (await parts.Gate.PassesAsync(context))
            {
                await HandleAsync(context, handler, sends);
            }
        }
        catch (ApiError error)
        {
            await Answer.WriteAsync(context, error.Status, error.Body);
        }
        catch (HtmlCrash)
        {
            await Answer.WriteHtmlAsync(context, 500, HtmlCrash.Page);
        }
        catch (BadHttpRequestException error)
        {
            await Answer.WriteAsync(context, error.StatusCode, new { message = "Badly formed request", error_code = error.StatusCode });
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone: nobody is left to answer.
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            log.LogError(error, "A call of {Method} failed", context.Request.Method);
            await Answer.WriteAsync(context, 500, Crashed);
        }
    }

    private async Task HandleAsync(HttpContext context, Func<ApiCall, Task<object>> handler, bool sends)
    {
        var (fields, list) = await RequestReader.ReadAsync(context.Request, parts.Settings.Current.HonourBodyOfGet);
        var call = new ApiCall(parts, context, fields, list);
        if (sends)
        {
            call.RequireBalance();
        }

        var answer = await handler(call);
        if (!sends || !await parts.Gate.LosesAnswerAsync(context, stopping))
        {
            await Answer.WriteAsync(context, 200, answer);
        }
    }
}
