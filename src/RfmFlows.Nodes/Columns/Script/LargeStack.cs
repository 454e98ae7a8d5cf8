namespace RfmFlows.Nodes.ColumnNodes.Script;

/// <summary>Runs work on a thread whose stack is deep enough for whatever a script within its limits can nest, for an overflow would end the process.</summary>
internal static class LargeStack
{
    private const int Bytes = 512 << 20;

    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        }, Bytes) { IsBackground = true, Name = "script" };
        thread.Start();
        return done.Task;
    }
}
