using RfmFlows.Campaigns;

namespace RfmFlows.Store.Tests;

/// <summary>The ledger as a process sees it that may die before or after any of its statements.</summary>
internal sealed class DoomedLedger(ISendLedger inner, Doom doom) : ISendLedger
{
    public async Task<ISendSession> OpenAsync(SendLane lane, CancellationToken cancellation) => new Session(await inner.OpenAsync(lane, cancellation), doom);

    public Task<Recovery> RecoverAsync(CancellationToken cancellation) => inner.RecoverAsync(cancellation);

    public Task<ClaimAnswer> PeekAsync(SendLane lane, IReadOnlyList<ApprovedRecipient> recipients, FrequencyCap? cap, CancellationToken cancellation) =>
        inner.PeekAsync(lane, recipients, cap, cancellation);

    public Task<IReadOnlyList<SendRecord>> PageAsync(LedgerQuery query, int take, CancellationToken cancellation) => inner.PageAsync(query, take, cancellation);

    public IAsyncEnumerable<SendRecord> ReadAsync(LedgerQuery query, CancellationToken cancellation) => inner.ReadAsync(query, cancellation);

    public Task<IReadOnlyDictionary<SendState, long>> CountAsync(LedgerQuery query, CancellationToken cancellation) => inner.CountAsync(query, cancellation);

    public Task<IReadOnlyList<SentTo>> SentToAsync(
        string gateway, Channel channel, IReadOnlyCollection<string> addresses, DateOnly since, CancellationToken cancellation) =>
        inner.SentToAsync(gateway, channel, addresses, since, cancellation);

    public Task<IReadOnlyList<(string Run, string Node)>> SendersAsync(string gateway, DateOnly since, CancellationToken cancellation) =>
        inner.SendersAsync(gateway, since, cancellation);

    public Task<IReadOnlyList<long>> ResolveAsync(IReadOnlyList<UnknownAnswer> answers, CancellationToken cancellation) => inner.ResolveAsync(answers, cancellation);

    public Task<IReadOnlyList<ResolveNote>> NotesAsync(long row, CancellationToken cancellation) => inner.NotesAsync(row, cancellation);

    private sealed class Session(ISendSession inner, Doom doom) : ISendSession
    {
        public CancellationToken Lost => inner.Lost;

        public bool IsAlive => inner.IsAlive;

        public Task<ClaimAnswer> ClaimAsync(IReadOnlyList<ApprovedRecipient> recipients, FrequencyCap? cap, CancellationToken cancellation) =>
            doom.AroundAsync(() => inner.ClaimAsync(recipients, cap, cancellation));

        public Task SkipAsync(IReadOnlyList<SkippedRecipient> skipped, CancellationToken cancellation) => AroundAsync(() => inner.SkipAsync(skipped, cancellation));

        public Task WithdrawAsync(IReadOnlyList<(SendClaim Claim, SkippedRecipient Skipped)> claims, CancellationToken cancellation) =>
            AroundAsync(() => inner.WithdrawAsync(claims, cancellation));

        public Task<IReadOnlySet<long>> MarkCalledAsync(IReadOnlyList<SendCall> calls, CancellationToken cancellation) =>
            doom.AroundAsync(() => inner.MarkCalledAsync(calls, cancellation));

        public Task<int> RecordAsync(IReadOnlyList<SendResult> results, CancellationToken cancellation) => doom.AroundAsync(() => inner.RecordAsync(results, cancellation));

        public Task ReleaseAsync(IReadOnlyList<SendClaim> claims, CancellationToken cancellation) => AroundAsync(() => inner.ReleaseAsync(claims, cancellation));

        // The dead do not tidy up: their owner stays in the ledger until its lease runs out.
        public ValueTask DisposeAsync() => doom.IsDead ? ValueTask.CompletedTask : inner.DisposeAsync();

        private Task<bool> AroundAsync(Func<Task> work) => doom.AroundAsync(async () =>
        {
            await work();
            return true;
        });
    }
}
