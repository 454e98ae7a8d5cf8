namespace RfmFlows.Server.Hosting;

/// <summary>A host that may be opened beside other work. Disposing closes it, also one that nobody came to ask for.</summary>
internal sealed class HostOpening : IAsyncDisposable
{
    private readonly Lazy<Task<FlowHost>> _host;

    /// <param name="atOnce">False leaves everything as it is until somebody asks for the host.</param>
    public HostOpening(Func<Task<FlowHost>> open, bool atOnce)
    {
        _host = new Lazy<Task<FlowHost>>(() => Task.Run(open));
        if (atOnce)
        {
            _ = _host.Value;
        }
    }

    /// <inheritdoc cref="FlowHost.OpenAsync"/>
    public Task<FlowHost> HostAsync() => _host.Value;

    public async ValueTask DisposeAsync()
    {
        // Whoever asked for a host that could not be opened was told so.
        if (_host.IsValueCreated && await _host.Value.ContinueWith(h => h.IsCompletedSuccessfully ? h.Result : null, TaskScheduler.Default) is { } host)
        {
            await host.DisposeAsync();
        }
    }
}
