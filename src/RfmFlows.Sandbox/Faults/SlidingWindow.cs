namespace RfmFlows.Sandbox.Faults;

/// <summary>Admits at most so many within any span of the given length; refused ones do not count.</summary>
internal sealed class SlidingWindow(TimeSpan length, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Queue<long> _admitted = new();

    /// <param name="most">The limit; 0 admits everything.</param>
    public bool Admits(int most)
    {
        if (most == 0)
        {
            return true;
        }

        lock (_gate)
        {
            var now = clock.GetTimestamp();
            while (_admitted.TryPeek(out var earliest) && clock.GetElapsedTime(earliest, now) >= length)
            {
                _admitted.Dequeue();
            }

            if (_admitted.Count >= most)
            {
                return false;
            }

            _admitted.Enqueue(now);
            return true;
        }
    }
}
