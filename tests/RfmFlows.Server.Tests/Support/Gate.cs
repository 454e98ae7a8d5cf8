namespace RfmFlows.Server.Tests.Support;

/// <summary>Holds runs up.</summary>
public sealed class Gate(string name)
{
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly SemaphoreSlim _passes = new(0);

    public string Name => name;

    /// <summary>Completes when a run has come to the gate; once for each.</summary>
    public Task ReachedAsync() => _arrivals.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Lets one run through.</summary>
    public void Open() => _passes.Release();

    internal async Task PassAsync(CancellationToken cancellation)
    {
        _arrivals.Release();
        await _passes.WaitAsync(cancellation);
    }
}
