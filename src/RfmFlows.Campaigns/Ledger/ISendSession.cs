namespace RfmFlows.Campaigns;

/// <summary>
/// One run's work in one lane: an owner in the ledger, kept alive by a heartbeat until it is disposed. Safe for parallel use.
/// Disposing plans again what is still claimed, and makes unknown what was called and has no result.
/// </summary>
/// <remarks>Every member that writes throws <see cref="OwnerLostException"/> when another process has taken this owner for dead.</remarks>
public interface ISendSession : IAsyncDisposable
{
    /// <summary>Cancelled when this owner has been taken for dead.</summary>
    CancellationToken Lost { get; }

    /// <summary>
    /// False once the lease may have run out, for example because this process was paused: ask right before a call, so that a message whose row
    /// has been taken over meanwhile does not go out late.
    /// </summary>
    bool IsAlive { get; }

    /// <summary>Writes rows for the recipients and claims them, in one transaction that also keeps to one message per address, quiet days and the cap.</summary>
    Task<ClaimAnswer> ClaimAsync(IReadOnlyList<ApprovedRecipient> recipients, FrequencyCap? cap, CancellationToken cancellation);

    /// <summary>Keeps who was skipped and why; a customer who has a message already keeps that.</summary>
    Task SkipAsync(IReadOnlyList<SkippedRecipient> skipped, CancellationToken cancellation);

    /// <summary>Takes back claims whose text could not be made.</summary>
    Task WithdrawAsync(IReadOnlyList<(SendClaim Claim, SkippedRecipient Skipped)> claims, CancellationToken cancellation);

    /// <summary>
    /// Marks rows as being called and stores their references, right before the call. Only the rows returned may be sent; for the others the claim is no
    /// longer valid.
    /// </summary>
    Task<IReadOnlySet<long>> MarkCalledAsync(IReadOnlyList<SendCall> calls, CancellationToken cancellation);

    /// <summary>Stores the result of each call. Returns how many were refused because the claim is no longer valid.</summary>
    Task<int> RecordAsync(IReadOnlyList<SendResult> results, CancellationToken cancellation);

    /// <summary>Plans claimed rows again.</summary>
    Task ReleaseAsync(IReadOnlyList<SendClaim> claims, CancellationToken cancellation);
}
