using RfmFlows.Engine;

namespace RfmFlows.Campaigns;

/// <summary>Counts outcomes and passes them on, one batch at a time.</summary>
internal sealed class SendTally(ISendSink sink, IProgress<long>? progress) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<SendState, long> _states = [];
    private readonly Dictionary<string, long> _skips = [];
    private long _elsewhere;
    private long _done;

    public async Task AddAsync(IReadOnlyList<SendOutcome> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return;
        }
        await _turn.WaitAsync();
        try
        {
            foreach (var outcome in outcomes)
            {
                Count(_states, outcome.State);
                if (outcome.State == SendState.Skipped)
                {
                    Count(_skips, outcome.Reason!);
                }
            }
            await sink.OnAsync(outcomes);
            progress?.Report(_done += outcomes.Count);
        }
        finally
        {
            _turn.Release();
        }
    }

    public Task AddAsync(IEnumerable<SkippedRecipient> skipped) =>
        AddAsync([.. skipped.Select(s => new SendOutcome(s.Customer, null, SendState.Skipped, s.Reason.Code, s.Detail))]);

    public void AddElsewhere(int count) => Interlocked.Add(ref _elsewhere, count);

    public SendSummary Summary(Remark? failure, bool cancelled) => new(_states, _skips, _elsewhere, failure, cancelled && failure is null);

    public void Dispose() => _turn.Dispose();

    private static void Count<T>(Dictionary<T, long> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
