namespace RfmFlows.Sample.Output;

/// <summary>Makes pieces on several threads and takes them over in order, never holding more than a few at once.</summary>
internal static class OrderedWork
{
    /// <param name="pieces">How many pieces there are.</param>
    /// <param name="workers">How many threads make pieces.</param>
    /// <param name="make">Makes piece number n, from 0, on any thread.</param>
    /// <param name="take">Receives the pieces one by one in ascending order.</param>
    /// <param name="cancellationToken">Stops between two pieces.</param>
    public static async Task RunAsync<T>(
        int pieces, int workers, Func<int, T> make, Action<int, T> take, CancellationToken cancellationToken)
    {
        // One piece more than threads, so that no thread idles while a finished piece is taken over.
        var running = new Queue<Task<T>>(workers + 1);
        var taken = 0;
        try
        {
            for (var next = 0; next < pieces || running.Count > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (next < pieces && running.Count <= workers)
                {
                    var piece = next++;
                    running.Enqueue(Task.Run(() => make(piece), CancellationToken.None));
                    continue;
                }

                take(taken++, await running.Dequeue().ConfigureAwait(false));
            }
        }
        finally
        {
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
