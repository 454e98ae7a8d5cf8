using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace RfmFlows.Campaigns;

/// <summary>
/// One sending under way: a reader that judges and claims, and as many callers as the gateway allows. The reader goes batch by batch, so that which of two customers
/// with one address gets the message depends on their order alone.
/// </summary>
internal sealed class CampaignSend(SendJob job, ISendSession session, ContactPolicy policy, SendTally tally, SendStop stop, TimeProvider clock)
{
    // Large calls are not heaped up before the gateway.
    private const int MostWaiting = 10_000;

    private readonly Channel<IReadOnlyList<ClaimedRecipient>> _ready =
        System.Threading.Channels.Channel.CreateBounded<IReadOnlyList<ClaimedRecipient>>(
            Math.Clamp(MostWaiting / job.Gateway.MaxBatch, 1, 2 * job.Gateway.MaxConcurrency));
    private readonly TextPool? _pool = job.Gateway.SharesText ? new TextPool(job.Message, job.Gateway.MaxBatch) : null;

    private ExceptionDispatchInfo? _fault;

    public async Task RunAsync(IAsyncEnumerable<IReadOnlyList<Recipient>> recipients)
    {
        var caller = new GatewayCaller(job, session, tally, stop, clock);
        var callers = Enumerable.Range(0, job.Gateway.MaxConcurrency).Select(_ => Task.Run(() => Guarded(() => CallAsync(caller))));
        await Task.WhenAll([Guarded(() => ReadAsync(recipients)), .. callers]);
        _fault?.Throw();
    }

    private async Task ReadAsync(IAsyncEnumerable<IReadOnlyList<Recipient>> recipients)
    {
        try
        {
            await foreach (var batch in recipients)
            {
                if (stop.IsStopped && stop.Failure is null)
                {
                    break;
                }
                await TakeAsync(batch);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancelled)
        {
            // The source listens to the same token; what it has not given stays to be read by the next run.
        }
        await PassAsync(_pool?.Drain() ?? []);
        _ready.Writer.TryComplete();
    }

    private async Task PassAsync(IEnumerable<IReadOnlyList<ClaimedRecipient>> calls)
    {
        foreach (var call in calls)
        {
            await _ready.Writer.WriteAsync(call);
        }
    }

    private async Task TakeAsync(IReadOnlyList<Recipient> batch)
    {
        var verdict = await policy.JudgeAsync(batch, CancellationToken.None);
        await session.SkipAsync(verdict.Skipped, CancellationToken.None);
        await tally.AddAsync(verdict.Skipped);
        var answer = await session.ClaimAsync(verdict.Approved, job.Policy.FrequencyCap, CancellationToken.None);
        await tally.AddAsync(answer.Skipped);
        tally.AddElsewhere(answer.Elsewhere.Count);
        await PassAsync(_pool?.Add(answer.Claimed) ?? answer.Claimed.Chunk(job.Gateway.MaxBatch));
    }

    private async Task CallAsync(GatewayCaller caller)
    {
        await foreach (var claimed in _ready.Reader.ReadAllAsync())
        {
            // After a failure the rest is claimed and let go, so that people see in the ledger what is left.
            if (stop.IsStopped)
            {
                await session.ReleaseAsync([.. claimed.Select(c => c.Claim)], CancellationToken.None);
                await tally.AddAsync([.. claimed.Select(c => new SendOutcome(c.Approved.Customer, c.Approved.Address, SendState.Planned))]);
            }
            else
            {
                await caller.DeliverAsync(claimed);
            }
        }
    }

    // One part that breaks ends the others; what is still claimed is planned again when the session is disposed.
    private async Task Guarded(Func<Task> part)
    {
        try
        {
            await part();
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref _fault, ExceptionDispatchInfo.Capture(e), null);
            stop.Halt();
            _ready.Writer.TryComplete(e);
        }
    }
}
