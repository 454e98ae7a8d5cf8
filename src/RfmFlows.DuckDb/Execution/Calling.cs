namespace RfmFlows.DuckDb.Execution;

/// <summary>Where the work of an asynchronous method is done.</summary>
internal static class Calling
{
    /// <param name="inline">On the calling thread, so that the task has ended when it is returned; else on the thread pool.</param>
    public static Task<T> Run<T>(bool inline, Func<T> work, CancellationToken token)
    {
        if (!inline)
        {
            return Task.Run(work, token);
        }

        try
        {
            token.ThrowIfCancellationRequested();
            return Task.FromResult(work());
        }
        catch (OperationCanceledException error) when (error.CancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(error.CancellationToken);
        }
        catch (Exception error)
        {
            return Task.FromException<T>(error);
        }
    }
}
