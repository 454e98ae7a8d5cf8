using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The tables of figures that a query wants.</summary>
internal static class CustomerStreams
{
    /// <summary>Makes them. Both kinds of rows are read at once: while the rows of one are gone through, the engine sorts those of the other.</summary>
    /// <param name="sales">See <see cref="PurchaseRows.Sales"/>.</param>
    public static async Task RunAsync(BuildContext build, IndicatorQuery q, string sales)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(build.Cancellation);
        var purchases = q.Passes.Purchases.IsWanted ? await StartAsync(build, q, sales, stop.Token) : Task.CompletedTask;
        try
        {
            if (q.Passes.Lines.IsWanted)
            {
                await using var lines = new LineStream(build, q);
                await lines.PrepareAsync();
                await lines.RunAsync(build.Session, build.Cancellation);
            }
        }
        catch
        {
            // What has failed is told; the other has to be over before its table can be dropped.
            await stop.CancelAsync();
            await purchases.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
        await purchases;
    }

    // Prepared by the session of the node, run by another.
    private static async Task<Task> StartAsync(BuildContext build, IndicatorQuery q, string sales, CancellationToken cancellation)
    {
        var purchases = new PurchaseStream(build, q, sales);
        await purchases.PrepareAsync();
        return Task.Run(
            async () =>
            {
                await using (purchases)
                {
                    await using var session = await build.Warehouse.OpenSessionAsync(cancellation);
                    await purchases.RunAsync(session, cancellation);
                }
            },
            CancellationToken.None);
    }
}
