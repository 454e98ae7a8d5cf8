namespace RfmFlows.Store.Tests;

internal sealed class CrashException : Exception;

/// <summary>Kills a "process" at its n-th step; from then on it does nothing any more, not even tidy up.</summary>
internal sealed class Doom(int steps)
{
    private int _left = steps;

    public bool IsDead => Volatile.Read(ref _left) <= 0;

    public void Step()
    {
        if (Interlocked.Decrement(ref _left) <= 0)
        {
            throw new CrashException();
        }
    }

    /// <summary>Work that the crash can hit before, or after it has taken hold.</summary>
    public async Task<T> AroundAsync<T>(Func<Task<T>> work)
    {
        Step();
        var result = await work();
        Step();
        return result;
    }
}
