using RfmFlows.Sandbox.Settings;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Faults;

/// <summary>Stands before and behind every API call and disturbs it as the settings say.</summary>
internal sealed class FaultGate(SettingsStore settings, Chance chance, TimeProvider clock)
{
    private static readonly object ServerError = new { message = "Internal Server Error", error_code = 500 };
    private readonly SlidingWindow _second = new(TimeSpan.FromSeconds(1), clock);
    private readonly SlidingWindow _minute = new(TimeSpan.FromMinutes(1), clock);

    /// <summary>Whether the call may go on; if not, it has been answered or cut here.</summary>
    public async Task<bool> PassesAsync(HttpContext context)
    {
        var current = settings.Current;
        await WaitAsync(current.Latency, context.RequestAborted);
        if (!_second.Admits(current.Limits.RequestsPerSecond))
        {
            await RefuseAsync(context, current.Answers.PerSecond);
        }
        else if (!_minute.Admits(current.Limits.RequestsPerMinute))
        {
            await RefuseAsync(context, current.Answers.PerMinute);
        }
        else if (chance.Happens(current.Faults.ResetRate))
        {
            context.Abort();
        }
        else if (chance.Happens(current.Faults.HtmlErrorRate))
        {
            await Answer.WriteHtmlAsync(context, 500, HtmlCrash.Page);
        }
        else if (chance.Happens(current.Faults.JsonErrorRate))
        {
            await Answer.WriteAsync(context, 500, ServerError);
        }
        else
        {
            return true;
        }

        return false;
    }

    /// <summary>Whether the answer to a call that was carried out is lost; if so, the connection is cut here, sooner or later.</summary>
    public async Task<bool> LosesAnswerAsync(HttpContext context, CancellationToken stopping)
    {
        var faults = settings.Current.Faults;
        if (!chance.Happens(faults.LostAnswerRate))
        {
            return false;
        }

        if (faults.LostAnswerMode == LostAnswerMode.Hang)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await Task.Delay(TimeSpan.FromSeconds(faults.HangSeconds), clock, either.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        context.Abort();
        return true;
    }

    private async Task WaitAsync(LatencySettings latency, CancellationToken aborted)
    {
        var random = latency.RandomToMilliseconds == 0 ? 0 : chance.Between(latency.RandomFromMilliseconds, latency.RandomToMilliseconds);
        var milliseconds = latency.FixedMilliseconds + random;
        if (milliseconds > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), clock, aborted);
        }
    }

    private static Task RefuseAsync(HttpContext context, FixedAnswer answer) => Answer.WriteAsync(context, answer.Status, answer.Body);
}
