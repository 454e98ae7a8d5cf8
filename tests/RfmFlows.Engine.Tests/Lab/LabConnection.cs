namespace RfmFlows.Engine.Tests.Lab;

internal sealed class LabConnection : IAsyncDisposable
{
    public int Disposals { get; private set; }

    public Exception? Fault { get; set; }

    public ValueTask DisposeAsync()
    {
        Disposals++;
        return Fault is null ? ValueTask.CompletedTask : throw Fault;
    }
}
