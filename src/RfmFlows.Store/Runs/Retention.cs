using System.Data.Common;
using Dapper;

namespace RfmFlows.Store;

/// <summary>Removes what is older than anybody wants to look at. The send ledger is never touched: who got what must not be forgotten.</summary>
public sealed class Retention(ControlDatabase database)
{
    // Others write between two of these.
    private const int Batch = 500;
    private const string Ended = "status <> 'Running' AND COALESCE(finished_at, started_at) < @before";

    /// <summary>Removes runs that ended before a moment, with their nodes and the starts that made them, and starts that were passed over before it.</summary>
    /// <returns>The number of runs.</returns>
    public async Task<int> PruneRunsAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        await database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            "DELETE FROM trigger_fires WHERE state = 'Skipped' AND changed_at < @before", new { before }, transaction), cancellation);
        var all = 0;
        for (var removed = Batch; removed == Batch; all += removed)
        {
            removed = await database.WriteAsync(transaction => RemoveAsync(transaction, before), cancellation);
        }
        return all;
    }

    /// <summary>Empties the requests that started runs which have succeeded before a moment. Other runs may be resumed, so they keep theirs until they go.</summary>
    /// <returns>The number of runs.</returns>
    public Task<int> PruneRequestsAsync(DateTimeOffset before, CancellationToken cancellation) => database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
        "UPDATE runs SET trigger_data = '{}' WHERE status = 'Succeeded' AND trigger_data <> '{}' AND finished_at < @before", new { before }, transaction), cancellation);

    /// <summary>Removes entries of the audit log from before a moment.</summary>
    /// <returns>Their number.</returns>
    public Task<int> PruneAuditAsync(DateTimeOffset before, CancellationToken cancellation) => database.WriteAsync(transaction =>
        transaction.Connection!.ExecuteAsync("DELETE FROM audit_log WHERE at < @before", new { before }, transaction), cancellation);

    private async Task<int> RemoveAsync(DbTransaction transaction, DateTimeOffset before)
    {
        var connection = transaction.Connection!;
        var ids = (await connection.QueryAsync<string>(
            $"SELECT id FROM runs WHERE {Ended} ORDER BY started_at LIMIT {Batch}", new { before }, transaction)).ToArray();
        if (ids.Length == 0)
        {
            return 0;
        }
        // The start goes with its run: a start without one would be taken for abandoned and run again.
        foreach (var (table, key) in new[] { ("trigger_fires", "run_id"), ("node_ports", "run_id"), ("node_runs", "run_id"), ("runs", "id") })
        {
            await connection.ExecuteAsync($"DELETE FROM {table} WHERE {database.Dialect.AnyOf(key, "ids")}", new { ids }, transaction);
        }
        return ids.Length;
    }
}
