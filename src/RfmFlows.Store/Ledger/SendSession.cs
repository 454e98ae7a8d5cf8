using System.Data.Common;
using Dapper;
using RfmFlows.Campaigns;

namespace RfmFlows.Store;

/// <summary>An owner of the ledger at work in one lane.</summary>
internal sealed class SendSession : ISendSession
{
    private readonly ControlDatabase _database;
    private readonly LedgerWriter _writer;
    private readonly LedgerOwners _owners;
    private readonly LedgerClaims _claims;
    private readonly LedgerSql _sql;
    private readonly long _owner;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _heartbeat;
    private long _leaseUntil;
    private long _lastToken;

    public SendSession(
        ControlDatabase database, LedgerWriter writer, LedgerOwners owners, (long Id, long LeaseUntil) owner, LedgerClaims claims, LedgerSql sql, LedgerOptions options)
    {
        (_database, _writer, _owners, _claims, _sql) = (database, writer, owners, claims, sql);
        (_owner, _leaseUntil) = owner;
        _lastToken = LedgerOwners.FirstToken(_owner);
        _heartbeat = BeatAsync(options.Lease / 3);
    }

    /// <summary>The gateway that is called, where it is not the lane's; null where it is.</summary>
    public string? Gateway { get; init; }

    public CancellationToken Lost => _lost.Token;

    public bool IsAlive => !_lost.IsCancellationRequested && LedgerTime.Now(_database) < Interlocked.Read(ref _leaseUntil);

    public Task<ClaimAnswer> ClaimAsync(IReadOnlyList<ApprovedRecipient> recipients, FrequencyCap? cap, CancellationToken cancellation) => recipients.Count == 0
        ? Task.FromResult(new ClaimAnswer([], [], []))
        : WriteAsOwnerAsync(async transaction =>
        {
            var today = LedgerTime.Today(_database, _claims.Lane);
            await LedgerLanes.TouchAsync(transaction, _claims.Id, today);
            return await _claims.ClaimAsync(transaction, recipients, cap, Interlocked.Increment(ref _lastToken), today, LedgerTime.Now(_database));
        });

    public Task SkipAsync(IReadOnlyList<SkippedRecipient> skipped, CancellationToken cancellation)
    {
        var keep = skipped.Where(s => s.Reason != SkipReason.NoCustomer).ToList();
        return keep.Count == 0
            ? Task.CompletedTask
            : WriteAsOwnerAsync(async transaction =>
            {
                await _claims.SkipAsync(transaction, keep, LedgerTime.Today(_database, _claims.Lane), LedgerTime.Now(_database));
                return true;
            });
    }

    public Task WithdrawAsync(IReadOnlyList<(SendClaim Claim, SkippedRecipient Skipped)> claims, CancellationToken cancellation)
    {
        var rows = LedgerJson.Of(claims, (json, c) =>
        {
            json.WriteNumber("id", c.Claim.Row);
            json.WriteNumber("token", c.Claim.Token);
            json.WriteString("reason", c.Skipped.Reason.Code);
            json.WriteString("detail", c.Skipped.Detail);
        });
        return ExecuteAsync(_sql.Withdraw, rows);
    }

    public async Task<IReadOnlySet<long>> MarkCalledAsync(IReadOnlyList<SendCall> calls, CancellationToken cancellation)
    {
        if (calls.Count == 0)
        {
            return new HashSet<long>();
        }
        var rows = LedgerJson.Of(calls, (json, c) =>
        {
            json.WriteNumber("id", c.Claim.Row);
            json.WriteNumber("token", c.Claim.Token);
            json.WriteString("reference", c.Reference);
        });
        return await _writer.DoAsync(async transaction => (await transaction.Connection!.QueryAsync<long>(
            _sql.MarkCalled, new { rows, now = LedgerTime.Now(_database), gateway = Gateway }, transaction)).ToHashSet());
    }

    public async Task<int> RecordAsync(IReadOnlyList<SendResult> results, CancellationToken cancellation)
    {
        var rows = LedgerJson.Of(results, (json, r) =>
        {
            json.WriteNumber("id", r.Claim.Row);
            json.WriteNumber("token", r.Claim.Token);
            var (state, gatewayId, reason, detail) = Columns(r.Answer);
            json.WriteNumber("state", (int)state);
            json.WriteString("gateway_id", gatewayId);
            json.WriteString("reason", reason);
            json.WriteString("detail", detail);
        });
        return results.Count - await ExecuteAsync(_sql.Record, rows);
    }

    public Task ReleaseAsync(IReadOnlyList<SendClaim> claims, CancellationToken cancellation) => ExecuteAsync(_sql.Release, Json(claims));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _heartbeat;
        try
        {
            await _owners.LeaveAsync(_owner);
        }
        catch (DbException)
        {
            // The lease ends by itself, and whoever sends next takes over; an exception that is under way matters more than this one.
        }
        _end.Dispose();
        _lost.Dispose();
    }

    private static (SendState State, string? GatewayId, string? Reason, string? Detail) Columns(GatewayAnswer answer) => answer switch
    {
        GatewayAnswer.Accepted accepted => (SendState.Accepted, accepted.Id, null, null),
        GatewayAnswer.Rejected rejected => (SendState.Rejected, null, rejected.Code, rejected.Message),
        GatewayAnswer.NotSent notSent => (SendState.Planned, null, "not-sent", notSent.Reason),
        GatewayAnswer.Unknown unknown => (SendState.Unknown, null, "no-answer", unknown.Reason),
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    private static string Json(IEnumerable<SendClaim> claims) => LedgerJson.Of(claims, (json, c) =>
    {
        json.WriteNumber("id", c.Row);
        json.WriteNumber("token", c.Token);
    });

    private Task<int> ExecuteAsync(string sql, string rows) =>
        _writer.DoAsync(transaction => transaction.Connection!.ExecuteAsync(sql, new { rows, now = LedgerTime.Now(_database) }, transaction));

    // New rows may only be taken by an owner that still stands in the ledger; its row is locked until the commit, so that no takeover comes between.
    private async Task<T> WriteAsOwnerAsync<T>(Func<DbTransaction, Task<T>> work)
    {
        var until = _owners.LeaseUntil();
        try
        {
            var result = await _writer.DoAsync(async transaction => await LedgerOwners.RenewAsync(transaction, _owner, until)
                ? await work(transaction)
                : throw new OwnerLostException());
            Interlocked.Exchange(ref _leaseUntil, until);
            return result;
        }
        catch (OwnerLostException)
        {
            await _lost.CancelAsync();
            throw;
        }
    }

    private async Task BeatAsync(TimeSpan every)
    {
        using var timer = new PeriodicTimer(every, _database.Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                await TryRenewAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The session ends.
        }
        catch (OwnerLostException)
        {
            // Whoever uses the session has been told.
        }
    }

    private async Task TryRenewAsync()
    {
        try
        {
            await WriteAsOwnerAsync(_ => Task.FromResult(true));
        }
        catch (DbException)
        {
            // The next beat tries again; when none comes through, IsAlive says so.
        }
    }
}
