using Polly;
using Polly.Retry;

namespace RfmFlows.SendPulse;

internal static class RetryPipeline
{
    public static ResiliencePipeline<ApiReply> Create(SendPulseOptions options, TimeProvider clock, Random jitter)
    {
        if (options.RetryAttempts == 0)
        {
            return ResiliencePipeline<ApiReply>.Empty;
        }

        return new ResiliencePipelineBuilder<ApiReply> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<ApiReply>
            {
                MaxRetryAttempts = options.RetryAttempts,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.LongestRetryDelay,
                Randomizer = () =>
                {
                    lock (jitter)
                    {
                        return jitter.NextDouble();
                    }
                },
                ShouldHandle = static args => new ValueTask<bool>(args.Outcome.Result.WorthRepeating),

                // A Retry-After pauses the whole account at its limits, so nothing is left to wait for here.
                DelayGenerator = static args => new ValueTask<TimeSpan?>(args.Outcome.Result.RetryAfter is null ? null : TimeSpan.Zero),
            })
            .Build();
    }
}
