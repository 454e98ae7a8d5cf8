using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>The runs that were recorded by <see cref="RunJournal"/>.</summary>
public sealed class RunStore(ControlDatabase database)
{
    private const string PortColumns = "run_id, node_id, port, row_count, table_schema, table_name, columns, sort_keys, written_at";

    /// <summary>Lists runs, the latest first.</summary>
    public async Task<Page<RunRecord>> ListAsync(RunQuery query, CancellationToken cancellation)
    {
        var paging = new Paging(database);
        if (query.ScenarioId is { } scenario)
        {
            paging.Where("scenario_id = @scenario", new { scenario });
        }
        if (query.Status is { } status)
        {
            paging.Where("status = @status", new { status = status.ToString() });
        }
        if (query.Cause is { } cause)
        {
            paging.Where("cause = @cause", new { cause });
        }
        if (query.From is { } from)
        {
            paging.Where("started_at >= @from", new { from });
        }
        if (query.Until is { } until)
        {
            paging.Where("started_at < @until", new { until });
        }
        if (query.DryRun is { } dryRun)
        {
            paging.Where("dry_run = @dryRun", new { dryRun });
        }
        var rows = await paging.ReadAsync<RunRow>(RunRow.Columns, "runs", "started_at DESC, id DESC", query.Page, cancellation);
        return new Page<RunRecord>([.. rows.Items.Select(r => r.ToRecord())], rows.Total);
    }

    /// <summary>The latest run of every scenario that was ever run.</summary>
    public Task<IReadOnlyList<RunRecord>> LatestAsync(CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<RunRecord>>(async connection =>
        [.. (await connection.QueryAsync<RunRow>(
            $"""
            SELECT {RunRow.Columns} FROM runs AS latest WHERE id =
                (SELECT id FROM runs WHERE scenario_id = latest.scenario_id ORDER BY started_at DESC, id DESC LIMIT 1)
            """)).Select(r => r.ToRecord())], cancellation);

    /// <summary>A run with its nodes, or null.</summary>
    public Task<RunDetails?> FindAsync(string id, CancellationToken cancellation) => database.ReadAsync(async connection =>
    {
        var run = await connection.QuerySingleOrDefaultAsync<RunRow>($"SELECT {RunRow.AllColumns} FROM runs WHERE id = @id", new { id });
        if (run is null)
        {
            return null;
        }
        var ports = (await connection.QueryAsync<PortRow>(
            $"SELECT {PortColumns} FROM node_ports WHERE run_id = @id ORDER BY node_id, port", new { id })).ToLookup(p => p.NodeId);
        var nodes = await connection.QueryAsync<NodeRow>(
            """
            SELECT node_id, type, status, started_at, finished_at, milliseconds, cached, why_en, why_ru, tallies, remarks
            FROM node_runs WHERE run_id = @id ORDER BY CASE WHEN started_at IS NULL THEN 1 ELSE 0 END, started_at, node_id
            """, new { id });
        return new RunDetails(run.ToRecord(), run.ToRequest(), [.. nodes.Select(n => n.ToRecord(ports[n.NodeId]))]);
    }, cancellation);

    /// <summary>The table that a port gave in the latest run that kept one, or null.</summary>
    public Task<PortTable?> LatestTableAsync(string scenario, string node, string port, CancellationToken cancellation) => database.ReadAsync(async connection =>
    {
        var row = await connection.QueryFirstOrDefaultAsync<PortRow>(
            $"""
            SELECT {PortColumns} FROM node_ports WHERE scenario_id = @scenario AND node_id = @node AND port = @port AND table_name IS NOT NULL
            ORDER BY written_at DESC, run_id DESC LIMIT 1
            """, new { scenario, node, port });
        return row is null ? null : new PortTable(row.RunId, row.ToPort(), row.WrittenAt);
    }, cancellation);

    /// <summary>Marks runs as interrupted whose process is gone, and returns their ids. Call at the start and now and then.</summary>
    public Task<IReadOnlyList<string>> MarkInterruptedAsync(CancellationToken cancellation) => database.WriteAsync<IReadOnlyList<string>>(async transaction =>
    {
        var connection = transaction.Connection!;
        var owners = await connection.QueryAsync<string>("SELECT DISTINCT owner_id FROM runs WHERE status = 'Running'", transaction: transaction);
        var dead = await RunOwner.DeadAsync(transaction, owners, database.Now);
        var marked = await connection.QueryAsync<string>(
            $"UPDATE runs SET status = 'Interrupted' WHERE status = 'Running' AND {database.Dialect.AnyOf("owner_id", "dead")} RETURNING id",
            new { dead }, transaction);
        return marked.AsList();
    }, cancellation);

    /// <summary>Takes a run that broke off, so that this process alone may continue it, and returns what to run: under the same id, as of the same day.</summary>
    /// <remarks>A run that came to its end can go on too, as long as messages of it are planned: those that turned out later not to have been sent.</remarks>
    /// <exception cref="FlowException">RF6030 there is no such run; RF6031 it runs, or has succeeded with nothing left to send.</exception>
    public Task<RunRequest> ClaimForResumeAsync(string id, RunOwner owner, CancellationToken cancellation) => database.WriteAsync(async transaction =>
    {
        var connection = transaction.Connection!;
        var claimed = await connection.ExecuteAsync(
            """
            UPDATE runs SET status = 'Running', owner_id = @owner, starts = starts + 1, finished_at = NULL, remarks = '[]'
            WHERE id = @id AND (status IN ('Interrupted', 'Failed', 'Cancelled') OR status = 'Succeeded' AND (
                EXISTS (SELECT 1 FROM send_ledger s WHERE s.run = @id AND s.state = 0)
                OR EXISTS (SELECT 1 FROM send_lane l JOIN send_ledger s ON s.lane = l.id WHERE l.run = @id AND s.run IS NULL AND s.state = 0)))
            """, new { id, owner = owner.Id }, transaction);
        var run = await connection.QuerySingleOrDefaultAsync<RunRow>($"SELECT {RunRow.AllColumns} FROM runs WHERE id = @id", new { id }, transaction)
            ?? throw new FlowException(StoreRemarks.NoRun(id));
        return claimed == 1 ? run.ToRequest() : throw new FlowException(StoreRemarks.NotResumable(id, run.Status));
    }, cancellation);
}
