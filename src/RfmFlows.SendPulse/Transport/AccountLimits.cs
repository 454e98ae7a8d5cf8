namespace RfmFlows.SendPulse;

/// <summary>The limits of one account within this process, and the pauses the server asks for.</summary>
internal sealed class AccountLimits(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private SlidingWindow? _second;
    private SlidingWindow? _minute;
    private SlidingWindow? _campaigns;
    private long _pausedUntil = long.MinValue;

    /// <summary>Takes over the settings of the client made last, keeping what is known of recent calls.</summary>
    public void Apply(SendPulseOptions options)
    {
        lock (_lock)
        {
            _second = SlidingWindow.Resize(_second, options.RequestsPerSecond, clock.TimestampFrequency);
            _minute = SlidingWindow.Resize(_minute, options.RequestsPerMinute, clock.TimestampFrequency * 60);
            _campaigns = SlidingWindow.Resize(_campaigns, options.CampaignsPerHour, clock.TimestampFrequency * 3600);
        }
    }

    /// <summary>Waits for a place. Null when the call may go; otherwise no place is taken, and the time after which there will be one.</summary>
    public async ValueTask<TimeSpan?> EnterAsync(TimeSpan longest, CancellationToken cancellation)
    {
        while (true)
        {
            long place;
            lock (_lock)
            {
                var now = clock.GetTimestamp();
                place = Math.Max(Math.Max(now, _pausedUntil), Math.Max(_second?.Next ?? now, _minute?.Next ?? now));
                if (Time(place - now) > longest)
                {
                    return Time(place - now);
                }

                // A caller that is cancelled while it waits does not give its place back: that only makes the limit a little stricter.
                _second?.Take(place);
                _minute?.Take(place);
            }

            await UntilAsync(place, cancellation).ConfigureAwait(false);

            // A pause that began meanwhile holds this call too; it takes a new place behind the pause, so that not all waiters go at once.
            if (Volatile.Read(ref _pausedUntil) <= place)
            {
                return null;
            }
        }
    }

    /// <summary>Takes a campaign's place in the hour, or tells after what time there will be one.</summary>
    public async ValueTask<CampaignPlace> EnterCampaignAsync(TimeSpan longest, CancellationToken cancellation)
    {
        long place;
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            place = Math.Max(now, _campaigns?.Next ?? now);
            if (Time(place - now) > longest)
            {
                return new CampaignPlace(0, Time(place - now));
            }

            _campaigns?.Take(place);
        }

        var taken = new CampaignPlace(place, null);
        try
        {
            await UntilAsync(place, cancellation).ConfigureAwait(false);
            return taken;
        }
        catch (OperationCanceledException)
        {
            LeaveCampaign(taken);
            throw;
        }
    }

    /// <summary>The time until there is a place for a campaign; zero when there is one now.</summary>
    public TimeSpan NextCampaignAfter
    {
        get
        {
            lock (_lock)
            {
                var now = clock.GetTimestamp();
                return Time(Math.Max(now, _campaigns?.Next ?? now) - now);
            }
        }
    }

    /// <summary>Gives a place back when no campaign came of it.</summary>
    public void LeaveCampaign(CampaignPlace place)
    {
        lock (_lock)
        {
            _campaigns?.GiveBack(place.Instant);
        }
    }

    /// <summary>Holds back every further call of the account.</summary>
    public void Pause(TimeSpan pause)
    {
        lock (_lock)
        {
            _pausedUntil = Math.Max(_pausedUntil, clock.GetTimestamp() + Ticks(pause));
        }
    }

    private async ValueTask UntilAsync(long instant, CancellationToken cancellation)
    {
        for (var rest = instant - clock.GetTimestamp(); rest > 0; rest = instant - clock.GetTimestamp())
        {
            // Timers count whole milliseconds and cut off the rest.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(Time(rest).TotalMilliseconds)), clock, cancellation).ConfigureAwait(false);
        }
    }

    private long Ticks(TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);

    private TimeSpan Time(long ticks) => TimeSpan.FromSeconds((double)ticks / clock.TimestampFrequency);

    /// <summary>A place in the hour.</summary>
    /// <param name="Instant">When it begins, in the clock's ticks.</param>
    /// <param name="TooLong">Set when there is none within the longest wait: the time until there will be one.</param>
    internal readonly record struct CampaignPlace(long Instant, TimeSpan? TooLong);
}
