namespace RfmFlows.Server.Api;

/// <summary>Leaves signals to the command line, which lets runs come to an end before the web server stops.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
