namespace RfmFlows.SendPulse;

/// <summary>Where and how an account is reached. Immutable; faults are found when a client is made.</summary>
public sealed record SendPulseOptions
{
    /// <summary>Who calls.</summary>
    public required SendPulseCredentials Credentials { get; init; }

    /// <summary>The API's address. Default: https://api.sendpulse.com/.</summary>
    public Uri BaseAddress { get; init; } = new("https://api.sendpulse.com/");

    /// <summary>Most calls in any second, for all clients of the account in this process; null switches the limit off. Default: 10.</summary>
    public int? RequestsPerSecond { get; init; } = 10;

    /// <summary>Most calls in any minute, as the plan allows; null switches the limit off. Default: 1000, the free plan's.</summary>
    public int? RequestsPerMinute { get; init; } = 1000;

    /// <summary>Most e-mail campaigns created in any hour; null switches the limit off. Default: 4.</summary>
    public int? CampaignsPerHour { get; init; } = 4;

    /// <summary>
    /// Longest wait for one of the limits, or for what the server's Retry-After asks. A call that would wait longer is
    /// refused at once and says when to come back. Default: 2 minutes.
    /// </summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Time given to one attempt, from connecting to the last byte of the answer. Default: 30 seconds.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Repetitions after the first attempt, where repeating is safe. Default: 4; 0 switches them off.</summary>
    public int RetryAttempts { get; init; } = 4;

    /// <summary>Mean delay before the first repetition; it doubles from one to the next and is jittered. Default: 1 second.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The delay between two attempts never grows beyond this. Default: 30 seconds.</summary>
    public TimeSpan LongestRetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long before its expiry a token is renewed (at most half its lifetime). Default: 300 seconds.</summary>
    public TimeSpan TokenRenewal { get; init; } = TimeSpan.FromSeconds(300);

    internal void Validate()
    {
        var faults = Faults().ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException("The SendPulse options cannot be used. " + string.Join(" ", faults));
        }
    }

    private IEnumerable<string> Faults()
    {
        if (Credentials is null)
        {
            yield return $"{nameof(Credentials)} are missing.";
        }

        if (BaseAddress is not { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" })
        {
            yield return $"{nameof(BaseAddress)} must be an absolute http or https address without user name, query or fragment.";
        }

        foreach (var (name, limit) in new[]
        {
            (nameof(RequestsPerSecond), RequestsPerSecond),
            (nameof(RequestsPerMinute), RequestsPerMinute),
            (nameof(CampaignsPerHour), CampaignsPerHour),
        })
        {
            if (limit is < 1 or > 1_000_000)
            {
                yield return $"{name} is {limit}: give 1 to 1,000,000, or null for no limit.";
            }
        }

        if (RetryAttempts is < 0 or > 20)
        {
            yield return $"{nameof(RetryAttempts)} is {RetryAttempts}: give 0 to 20.";
        }

        foreach (var (name, time, least) in new[]
        {
            (nameof(LongestWait), LongestWait, TimeSpan.Zero),
            (nameof(RequestTimeout), RequestTimeout, TimeSpan.FromMilliseconds(1)),
            (nameof(RetryDelay), RetryDelay, TimeSpan.Zero),
            (nameof(LongestRetryDelay), LongestRetryDelay, TimeSpan.FromMilliseconds(1)),
            (nameof(TokenRenewal), TokenRenewal, TimeSpan.Zero),
        })
        {
            if (time < least || time > TimeSpan.FromDays(1))
            {
                yield return $"{name} is {time}: give {least} to 1 day.";
            }
        }
    }
}
