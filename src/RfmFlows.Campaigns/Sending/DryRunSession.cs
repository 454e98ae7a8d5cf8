using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RfmFlows.Campaigns;

/// <summary>A session that reads the ledger and writes nothing: it remembers for itself what the real one would have written.</summary>
internal sealed class DryRunSession(ISendLedger ledger, SendLane lane) : ISendSession
{
    // Eight bytes an address, not the address: a dry run of millions stays small.
    private readonly HashSet<long> _taken = [];
    private long _rows;

    public CancellationToken Lost => CancellationToken.None;

    public bool IsAlive => true;

    public async Task<ClaimAnswer> ClaimAsync(IReadOnlyList<ApprovedRecipient> recipients, FrequencyCap? cap, CancellationToken cancellation)
    {
        var answer = await ledger.PeekAsync(lane, recipients, cap, cancellation);
        var skipped = new List<SkippedRecipient>(answer.Skipped);
        var claimed = new List<ClaimedRecipient>(answer.Claimed.Count);
        foreach (var one in answer.Claimed)
        {
            if (!_taken.Add(Short("customer", one.Approved.Customer)))
            {
                skipped.Add(new SkippedRecipient(one.Approved.Customer, SkipReason.AlreadySent));
            }
            else if (!_taken.Add(Short("address", one.Approved.Address)))
            {
                skipped.Add(new SkippedRecipient(one.Approved.Customer, SkipReason.DuplicateAddress, one.Approved.Address));
            }
            else
            {
                claimed.Add(one with { Claim = new SendClaim(++_rows, 0) });
            }
        }
        return answer with { Claimed = claimed, Skipped = skipped };
    }

    public Task SkipAsync(IReadOnlyList<SkippedRecipient> skipped, CancellationToken cancellation) => Task.CompletedTask;

    public Task WithdrawAsync(IReadOnlyList<(SendClaim Claim, SkippedRecipient Skipped)> claims, CancellationToken cancellation) => Task.CompletedTask;

    public Task<IReadOnlySet<long>> MarkCalledAsync(IReadOnlyList<SendCall> calls, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlySet<long>>(calls.Select(c => c.Claim.Row).ToHashSet());

    public Task<int> RecordAsync(IReadOnlyList<SendResult> results, CancellationToken cancellation) => Task.FromResult(0);

    public Task ReleaseAsync(IReadOnlyList<SendClaim> claims, CancellationToken cancellation) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static long Short(string kind, string text) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {text}")));
}
