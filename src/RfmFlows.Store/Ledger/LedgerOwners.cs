using System.Data.Common;
using Dapper;
using RfmFlows.Campaigns;

namespace RfmFlows.Store;

/// <summary>Who is sending: enters, renews, leaves, and takes over from the dead.</summary>
internal sealed class LedgerOwners(ControlDatabase database, LedgerWriter writer, LedgerOptions options)
{
    private const int TokenBits = 32;

    public static long FirstToken(long owner) => owner << TokenBits;

    public static long OwnerOf(long token) => token >> TokenBits;

    /// <summary>A new owner.</summary>
    public Task<(long Id, long LeaseUntil)> EnterAsync()
    {
        var self = options.Process;
        return writer.DoAsync(async transaction =>
        {
            var until = LeaseUntil();
            var id = await transaction.Connection!.ExecuteScalarAsync<long>(
                "INSERT INTO send_owner (machine, process_id, process_started, lease_until) VALUES (@Machine, @ProcessId, @Started, @until) RETURNING id",
                new { self.Machine, self.ProcessId, self.Started, until }, transaction);
            return (id, until);
        });
    }

    /// <summary>False when the owner has been taken for dead.</summary>
    public static async Task<bool> RenewAsync(DbTransaction transaction, long owner, long until) => await transaction.Connection!.ExecuteAsync(
        "UPDATE send_owner SET lease_until = @until WHERE id = @owner", new { owner, until }, transaction) == 1;

    public long LeaseUntil() => LedgerTime.Now(database) + (long)options.Lease.TotalMilliseconds;

    public async Task<Recovery> RecoverAsync(CancellationToken cancellation)
    {
        var owners = await database.ReadAsync(
            connection => connection.QueryAsync<OwnerRow>(
                "SELECT id, machine, process_id AS ProcessId, process_started AS ProcessStarted, lease_until AS LeaseUntil FROM send_owner"),
            cancellation);
        var sum = new Recovery(0, 0, 0);
        foreach (var dead in owners.Where(IsDead))
        {
            var taken = await TakeOverAsync(dead);
            sum = new Recovery(sum.Owners + taken.Owners, sum.Planned + taken.Planned, sum.Unknown + taken.Unknown);
        }
        return sum;
    }

    /// <summary>Ends an owner and what it held.</summary>
    public Task LeaveAsync(long owner) => writer.DoAsync(transaction => EndAsync(transaction, owner, "id = @owner", 0));

    // The lease is compared, so that an owner that has just reported stays.
    private Task<Recovery> TakeOverAsync(OwnerRow dead) =>
        writer.DoAsync(transaction => EndAsync(transaction, dead.Id, "id = @owner AND lease_until = @leaseUntil", dead.LeaseUntil));

    private async Task<Recovery> EndAsync(DbTransaction transaction, long owner, string which, long leaseUntil)
    {
        var connection = transaction.Connection!;
        if (await connection.ExecuteAsync($"DELETE FROM send_owner WHERE {which}", new { owner, leaseUntil }, transaction) == 0)
        {
            return new Recovery(0, 0, 0);
        }
        var held = new { lowest = FirstToken(owner), above = FirstToken(owner + 1), now = LedgerTime.Now(database) };
        var states = (await connection.QueryAsync<short>(LedgerSql.TakeOver, held, transaction)).AsList();
        var unknown = states.Count(s => s == (short)SendState.Unknown);
        return new Recovery(1, states.Count - unknown, unknown);
    }

    private bool IsDead(OwnerRow owner) =>
        owner.LeaseUntil < LedgerTime.Now(database) || new ProcessIdentity(owner.Machine, owner.ProcessId, owner.ProcessStarted).IsAlive == false;
}
