namespace RfmFlows.SendPulse;

/// <summary>
/// Hands out places so that no stretch of time as long as the period ever holds more of them than allowed. A bucket that
/// refills while it is emptied would let twice as many through in the first period, which the server counts as a breach.
/// </summary>
/// <param name="permits">Places in one period.</param>
/// <param name="period">Its length, in the clock's ticks.</param>
internal sealed class SlidingWindow(int permits, long period)
{
    // The latest places in the order taken, as a ring; the entry about to be overwritten is the oldest that still counts.
    private readonly long[] _taken = Filled(permits);
    private int _oldest;

    /// <summary>The earliest instant at which another place may be taken.</summary>
    public long Next => _taken[_oldest] == long.MinValue ? long.MinValue : _taken[_oldest] + period;

    /// <summary>The same window with another number of places and the recent past kept; null for no limit.</summary>
    public static SlidingWindow? Resize(SlidingWindow? window, int? permits, long period)
    {
        if (permits is not { } wanted || window?._taken.Length == wanted)
        {
            return permits is null ? null : window;
        }

        var resized = new SlidingWindow(wanted, period);
        for (var i = 0; window is not null && i < window._taken.Length; i++)
        {
            resized.Take(window._taken[(window._oldest + i) % window._taken.Length]);
        }

        return resized;
    }

    /// <summary>Takes a place; never earlier than <see cref="Next"/>, nor than the place taken before.</summary>
    public void Take(long instant)
    {
        _taken[_oldest] = instant;
        _oldest = (_oldest + 1) % _taken.Length;
    }

    /// <summary>Undoes taking a place; nothing happens if it has been forgotten since.</summary>
    public void GiveBack(long instant)
    {
        var index = Array.IndexOf(_taken, instant);
        if (index < 0)
        {
            return;
        }

        // The older places move up by one, which frees the oldest.
        for (; index != _oldest; index = Before(index))
        {
            _taken[index] = _taken[Before(index)];
        }

        _taken[_oldest] = long.MinValue;
    }

    private int Before(int index) => (index + _taken.Length - 1) % _taken.Length;

    private static long[] Filled(int permits)
    {
        var ring = new long[permits];
        Array.Fill(ring, long.MinValue);
        return ring;
    }
}
