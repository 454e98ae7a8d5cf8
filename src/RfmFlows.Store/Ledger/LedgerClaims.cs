using System.Data.Common;
using Dapper;
using RfmFlows.Campaigns;

namespace RfmFlows.Store;

/// <summary>Decides who of a batch gets a message in a lane, and takes their rows. Everything happens in the caller's one transaction.</summary>
/// <param name="opener">The run that opened the lane; rows keep their run only where it is another.</param>
internal sealed class LedgerClaims(LedgerSql sql, SendLane lane, long id, string opener)
{
    private readonly string? _run = lane.Campaign.Run == opener ? null : lane.Campaign.Run;

    public long Id => id;

    public SendLane Lane => lane;

    public async Task<ClaimAnswer> ClaimAsync(
        DbTransaction transaction, IReadOnlyList<ApprovedRecipient> recipients, FrequencyCap? cap, long token, int today, long now)
    {
        var batch = new ClaimBatch(recipients);
        await LockAsync(transaction, cap);
        await ContactedAsync(transaction.Connection!, transaction, batch, cap, today);
        await InsertAsync(transaction, batch, token, today, now);
        if (batch.Open.Count > 0)
        {
            await ClaimExistingAsync(transaction, batch, token, today, now);
        }
        await SkipAsync(transaction, batch.ToKeep, today, now);
        return batch.Answer();
    }

    public async Task<ClaimAnswer> PeekAsync(DbConnection connection, IReadOnlyList<ApprovedRecipient> recipients, FrequencyCap? cap, int today)
    {
        var batch = new ClaimBatch(recipients);
        await ContactedAsync(connection, null, batch, cap, today);
        await HandledAsync(connection, null, batch, owner: 0);
        await HeldAsync(connection, null, batch);
        foreach (var open in batch.Open)
        {
            batch.Claim(open.Customer, default);
        }
        return batch.Answer();
    }

    public Task SkipAsync(DbTransaction transaction, IReadOnlyCollection<SkippedRecipient> skipped, int today, long now) => skipped.Count == 0
        ? Task.CompletedTask
        : transaction.Connection!.ExecuteAsync(sql.Skip, new { lane = id, run = _run, day = today, now, rows = Json(skipped) }, transaction);

    // Two runs that look at other lanes at the same time must not both find nothing.
    private async Task LockAsync(DbTransaction transaction, FrequencyCap? cap)
    {
        if (sql.Lock is null)
        {
            return;
        }
        if (cap is not null)
        {
            await transaction.Connection!.ExecuteAsync(sql.Lock, new { key = $"cap {lane.Channel}" }, transaction);
        }
        if (lane.Campaign.QuietDays is not null)
        {
            await transaction.Connection!.ExecuteAsync(sql.Lock, new { key = $"family {lane.Campaign.Family} {lane.Step} {lane.Channel}" }, transaction);
        }
    }

    private async Task ContactedAsync(DbConnection connection, DbTransaction? transaction, ClaimBatch batch, FrequencyCap? cap, int today)
    {
        if (lane.Campaign.QuietDays is { } days)
        {
            var after = (long)today - days;
            var lanes = await LedgerLanes.FamilyAsync(connection, transaction, lane, id, after);
            await SkipContactedAsync(connection, transaction, batch, lanes, after, 1, SkipReason.AlreadySent);
        }
        if (cap is not null && !lane.Campaign.IsTest)
        {
            var after = (long)today - cap.Days;
            var lanes = await LedgerLanes.OfChannelAsync(connection, transaction, lane.Channel, id, after);
            await SkipContactedAsync(connection, transaction, batch, lanes, after, cap.Messages, SkipReason.FrequencyCap);
        }
    }

    private async Task SkipContactedAsync(
        DbConnection connection, DbTransaction? transaction, ClaimBatch batch, IReadOnlyList<long> lanes, long after, int least, SkipReason reason)
    {
        if (lanes.Count == 0)
        {
            return;
        }
        foreach (var customer in await connection.QueryAsync<string>(sql.Contacted(lanes), new { rows = batch.Json(), after, least }, transaction))
        {
            batch.Skip(customer, reason, keep: true);
        }
    }

    private async Task InsertAsync(DbTransaction transaction, ClaimBatch batch, long token, int today, long now)
    {
        var parameters = new { lane = id, run = _run, token, day = today, now, rows = batch.Json() };
        foreach (var (row, customer) in await transaction.Connection!.QueryAsync<(long, string)>(sql.Insert, parameters, transaction))
        {
            batch.Claim(customer, new SendClaim(row, token));
        }
    }

    // The rare part: customers with a row in this lane already, or with another customer's address.
    private async Task ClaimExistingAsync(DbTransaction transaction, ClaimBatch batch, long token, int today, long now)
    {
        await HandledAsync(transaction.Connection!, transaction, batch, LedgerOwners.OwnerOf(token));
        batch.SkipRepeatedAddresses();
        await HeldAsync(transaction.Connection!, transaction, batch);
        var parameters = new { lane = id, run = _run, token, day = today, now, rows = batch.Json() };
        await transaction.Connection!.ExecuteAsync(sql.FreeAddresses, parameters, transaction);
        foreach (var (row, customer) in await transaction.Connection!.QueryAsync<(long, string)>(sql.ClaimExisting, parameters, transaction))
        {
            batch.Claim(customer, new SendClaim(row, token));
        }
        await InsertAsync(transaction, batch, token, today, now);
        batch.SkipOpen(SkipReason.DuplicateAddress);
    }

    private async Task HandledAsync(DbConnection connection, DbTransaction? transaction, ClaimBatch batch, long owner)
    {
        foreach (var row in await connection.QueryAsync<ExistingRow>(sql.Existing, new { lane = id, rows = batch.Json() }, transaction))
        {
            var state = (SendState)row.State;
            if (state is SendState.Claimed or SendState.Called && LedgerOwners.OwnerOf(row.Token!.Value) != owner)
            {
                batch.Elsewhere(row.Customer);
            }
            else if (!SendTransitions.Allows(state, SendState.Claimed))
            {
                batch.Skip(row.Customer, SkipReason.AlreadySent, keep: false);
            }
        }
    }

    private async Task HeldAsync(DbConnection connection, DbTransaction? transaction, ClaimBatch batch)
    {
        foreach (var address in await connection.QueryAsync<string>(sql.Holders, new { lane = id, rows = batch.Json() }, transaction))
        {
            batch.SkipAddress(address);
        }
    }

    private static string Json(IEnumerable<SkippedRecipient> skipped) => LedgerJson.Of(skipped.DistinctBy(s => s.Customer), (json, s) =>
    {
        json.WriteString("customer", s.Customer);
        json.WriteString("reason", s.Reason.Code);
        json.WriteString("detail", s.Detail);
    });

    private sealed record ExistingRow
    {
        public string Customer { get; init; } = "";
        public short State { get; init; }
        public long? Token { get; init; }
    }
}
