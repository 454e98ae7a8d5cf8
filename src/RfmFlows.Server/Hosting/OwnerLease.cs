using RfmFlows.Store;

namespace RfmFlows.Server.Hosting;

/// <summary>Keeps this process's claim on its runs alive for as long as the host is open.</summary>
internal sealed class OwnerLease : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly RunOwner _owner;
    private readonly Task _keeping;

    public OwnerLease(RunOwner owner)
    {
        _owner = owner;
        // The store may be out of reach for a while; the next renewal tries again, and runs notice by themselves when they were taken over.
        _keeping = owner.KeepAsync(_ => { }, _stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _keeping;
        _stop.Dispose();
        await _owner.DisposeAsync();
    }
}
