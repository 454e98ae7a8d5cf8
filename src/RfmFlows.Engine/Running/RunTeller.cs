namespace RfmFlows.Engine;

/// <summary>Tells observers what happens: one event at a time, to one observer after the other.</summary>
internal sealed class RunTeller(IReadOnlyList<IRunObserver> observers, Action<Exception> report)
{
    private readonly SemaphoreSlim _gate = new(1);

    public async Task TellAsync(RunEvent happened)
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            foreach (var observer in observers)
            {
                await TellAsync(observer, happened);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    // Whoever only watches cannot stop a run.
    private async Task TellAsync(IRunObserver observer, RunEvent happened)
    {
        try
        {
            await observer.OnAsync(happened);
        }
        catch (Exception e)
        {
            report(e);
        }
    }
}
