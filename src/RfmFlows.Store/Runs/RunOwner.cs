using System.Data.Common;
using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>This process as the owner of runs and claimed starts. Others see by it whether they may take over what it left.</summary>
/// <remarks>
/// On the same machine a process counts as dead when it is gone; seen from another machine, when its lease has run out. Disposing gives up everything owned.
/// </remarks>
public sealed class RunOwner : IAsyncDisposable
{
    /// <summary>How long a lease lasts after each renewal.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);
    private readonly ControlDatabase _database;
    private readonly ProcessIdentity _process;

    private RunOwner(ControlDatabase database, ProcessIdentity process)
    {
        _database = database;
        _process = process;
        Id = Guid.CreateVersion7(database.Now).ToString("N");
    }

    /// <summary>Unique to this registration.</summary>
    public string Id { get; }

    public static Task<RunOwner> RegisterAsync(ControlDatabase database, CancellationToken cancellation) =>
        RegisterAsync(database, ProcessIdentity.Current, cancellation);

    internal static async Task<RunOwner> RegisterAsync(ControlDatabase database, ProcessIdentity process, CancellationToken cancellation)
    {
        var owner = new RunOwner(database, process);
        await owner.RenewAsync(cancellation);
        return owner;
    }

    /// <summary>Renews the lease until it is stopped; run it beside the work.</summary>
    /// <param name="onFault">Told when the database could not be reached; the next renewal tries again.</param>
    public async Task KeepAsync(Action<Exception> onFault, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Lease / 3, _database.Clock);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stop);
                await RenewAsync(stop);
            }
            catch (Exception e) when (e is DbException or FlowException)
            {
                onFault(e);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    public Task RenewAsync(CancellationToken cancellation) => _database.WriteAsync(async transaction =>
    {
        var now = _database.Now;
        await transaction.Connection!.ExecuteAsync("DELETE FROM run_owners WHERE lease_until < @before", new { before = now - Forgotten }, transaction);
        return await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO run_owners (id, machine, process_id, process_started, lease_until) VALUES (@Id, @Machine, @ProcessId, @Started, @until)
            ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until
            """, new { Id, _process.Machine, _process.ProcessId, _process.Started, until = now + Lease }, transaction);
    }, cancellation);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _database.WriteAsync(
                transaction => transaction.Connection!.ExecuteAsync("DELETE FROM run_owners WHERE id = @Id", new { Id }, transaction), CancellationToken.None);
        }
        catch (Exception e) when (e is DbException or FlowException)
        {
            // A lease that cannot be given back runs out by itself, and a fault here would hide how the work ended.
        }
    }

    /// <summary>Those of the owners whose process is gone.</summary>
    internal static async Task<string[]> DeadAsync(DbTransaction transaction, IEnumerable<string> owners, DateTimeOffset now)
    {
        var alive = (await transaction.Connection!.QueryAsync<OwnerRow>(
                "SELECT id, machine, process_id, process_started, lease_until FROM run_owners", transaction: transaction))
            .Where(o => new ProcessIdentity(o.Machine, o.ProcessId, o.ProcessStarted).IsAlive ?? o.LeaseUntil >= now)
            .Select(o => o.Id)
            .ToHashSet(StringComparer.Ordinal);
        return [.. owners.Where(o => !alive.Contains(o))];
    }

    private sealed record OwnerRow
    {
        public string Id { get; init; } = "";

        public string Machine { get; init; } = "";

        public int ProcessId { get; init; }

        public string ProcessStarted { get; init; } = "";

        public DateTimeOffset LeaseUntil { get; init; }
    }
}
