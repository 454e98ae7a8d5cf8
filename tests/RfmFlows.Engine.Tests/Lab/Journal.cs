namespace RfmFlows.Engine.Tests.Lab;

/// <summary>Records events, and whether two ever came at a time.</summary>
internal sealed class Journal(Action<RunEvent>? also = null) : IRunObserver
{
    private int _inside;

    public List<RunEvent> Events { get; } = [];

    public bool WasConcurrent { get; private set; }

    public async ValueTask OnAsync(RunEvent happened)
    {
        WasConcurrent |= Interlocked.Increment(ref _inside) > 1;
        Events.Add(happened);
        also?.Invoke(happened);
        await Task.Yield();
        Interlocked.Decrement(ref _inside);
    }
}
