namespace RfmFlows.Campaigns;

/// <summary>How hard to try.</summary>
public sealed record SendOptions
{
    /// <summary>Calls for a message that the gateway says it did not send, the first included; 5 by default.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>The pause before the second attempt; it doubles each time. One second by default.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause; one minute by default.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long to wait in all for a gateway that says when it takes more; 70 minutes by default, so that an hourly limit never ends a run. These calls are not
    /// counted as attempts.
    /// </summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(70);

    /// <summary>Calls in a row without a single clear answer after which sending stops; 20 by default.</summary>
    public int BreakAfter { get; init; } = 20;

    /// <summary>How long calls in flight may go on after a cancellation; half a minute by default.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The pause before an attempt; the first has none.</summary>
    internal TimeSpan PauseBefore(int attempt) =>
        TimeSpan.FromTicks((long)Math.Min(LongestPause.Ticks, FirstPause.Ticks * Math.Pow(2, attempt - 2)));
}
