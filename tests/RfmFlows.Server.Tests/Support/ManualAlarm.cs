using System.Collections.Concurrent;
using RfmFlows.Server.Triggers;

namespace RfmFlows.Server.Tests.Support;

/// <summary>Rings when the test says so.</summary>
internal sealed class ManualAlarm : IAlarm
{
    private readonly ConcurrentDictionary<TimerKey, DateTimeOffset> _set = new();

    public Func<TimerKey, Task>? Rings { get; set; }

    public IReadOnlyDictionary<TimerKey, DateTimeOffset> Set => _set;

    public Task SetAsync(TimerKey timer, DateTimeOffset? at)
    {
        if (at is { } instant)
        {
            _set[timer] = instant;
        }
        else
        {
            _set.TryRemove(timer, out _);
        }
        return Task.CompletedTask;
    }

    /// <summary>Wakes every timer whose time has come.</summary>
    public async Task RingAsync(DateTimeOffset now)
    {
        foreach (var timer in _set.Where(s => s.Value <= now).Select(s => s.Key).ToList())
        {
            await Rings!(timer);
        }
    }
}
