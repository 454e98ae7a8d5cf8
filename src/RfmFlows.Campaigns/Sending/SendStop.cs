using RfmFlows.Engine;

namespace RfmFlows.Campaigns;

/// <summary>Why and when a run stops sending: the user, a lost owner, the gateway. The first failure is kept.</summary>
internal sealed class SendStop : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenSource _abort;
    private readonly CancellationTokenRegistration _grace;
    private readonly CancellationToken _user;
    private readonly string _gateway;
    private readonly int _breakAfter;
    private Remark? _failure;
    private int _failedCalls;

    public SendStop(SendJob job, TimeProvider clock, CancellationToken lost, CancellationToken user)
    {
        _user = user;
        _gateway = job.Gateway.Name;
        _breakAfter = job.Options.BreakAfter;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(lost, user);
        _abort = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        _grace = user.Register(() => _abort.CancelAfter(job.Options.Grace));
    }

    /// <summary>No new calls.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Ends calls in flight, when the grace after a cancellation is over.</summary>
    public CancellationToken Abort => _abort.Token;

    public bool IsStopped => _stop.IsCancellationRequested;

    public bool IsCancelled => _user.IsCancellationRequested;

    public Remark? Failure => Volatile.Read(ref _failure);

    public void Fail(Remark failure)
    {
        Interlocked.CompareExchange(ref _failure, failure, null);
        _stop.Cancel();
    }

    /// <summary>Ends sending without a reason of its own: an exception is on its way.</summary>
    public void Halt() => _stop.Cancel();

    /// <summary>The breaker: counts calls in a row that brought no clear answer.</summary>
    public void OnCall(IReadOnlyList<GatewayAnswer> answers)
    {
        if (answers.Any(a => a is GatewayAnswer.Accepted or GatewayAnswer.Rejected))
        {
            Interlocked.Exchange(ref _failedCalls, 0);
        }
        else if (Interlocked.Increment(ref _failedCalls) is var failed && failed >= _breakAfter)
        {
            Fail(SendRemarks.Broken(_gateway, failed));
        }
    }

    public void Dispose()
    {
        _grace.Dispose();
        _abort.Dispose();
        _stop.Dispose();
    }
}
