using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>A run that is being worked on in this process.</summary>
internal sealed class ActiveRun(RunRequest request) : IRunObserver
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RunRequest Request => request;

    /// <summary>Completes when the run has passed its check and is recorded.</summary>
    public Task Begun => _begun.Task;

    public Task<RunResult?> Done { get; set; } = Task.FromResult<RunResult?>(null);

    public CancellationToken Cancellation => _stop.Token;

    public Task CancelAsync() => _stop.CancelAsync();

    public ValueTask OnAsync(RunEvent happened)
    {
        if (happened is RunStarted)
        {
            _begun.TrySetResult();
        }
        return ValueTask.CompletedTask;
    }
}
