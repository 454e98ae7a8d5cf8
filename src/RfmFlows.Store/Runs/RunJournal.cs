using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>Writes runs down as they happen, so that a crash loses nothing but the node that was running.</summary>
/// <remarks>One journal serves all runs of a process. It throws RF6032 into a run that another process has taken over meanwhile, which ends it here.</remarks>
public sealed class RunJournal(ControlDatabase database, RunOwner owner) : IRunObserver
{
    private readonly ConcurrentDictionary<string, Scenario> _running = new(StringComparer.Ordinal);

    public async ValueTask OnAsync(RunEvent happened)
    {
        switch (happened)
        {
            case RunStarted started:
                _running[started.RunId] = started.Request.Scenario;
                await WriteAsync(transaction => PutRunAsync(transaction, started.Request, RunStatus.Running, null, []));
                break;
            case NodeStarted node:
                await WriteAsync(transaction => StartNodeAsync(transaction, node));
                break;
            case NodeFinished node:
                await WriteAsync(transaction => FinishNodeAsync(transaction, node));
                break;
            case RunFinished finished:
                _running.TryRemove(finished.RunId, out _);
                await WriteAsync(transaction => FinishRunAsync(transaction, finished));
                break;
        }
    }

    /// <summary>Records that a run was refused before it began, or broke off without coming to its own end.</summary>
    public Task RecordFailureAsync(RunRequest request, IReadOnlyList<Remark> remarks, CancellationToken cancellation)
    {
        _running.TryRemove(request.RunId, out _);
        return database.WriteAsync(transaction => PutRunAsync(transaction, request, RunStatus.Failed, database.Now, remarks), cancellation);
    }

    // What has happened is written down even when the run was cancelled.
    private Task<int> WriteAsync(Func<DbTransaction, Task<int>> work) => database.WriteAsync(work, CancellationToken.None);

    private async Task<int> PutRunAsync(DbTransaction transaction, RunRequest request, RunStatus status, DateTimeOffset? finished, IReadOnlyList<Remark> remarks)
    {
        var changed = await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO runs (id, scenario_id, scenario_version, scenario, parameters, trigger_data, targets, exports, as_of, mode, dry_run, cause, folder,
                status, owner_id, starts, started_at, finished_at, tallies, remarks)
            VALUES (@RunId, @scenarioId, @ScenarioVersion, @scenario, @parameters, @triggerData, @targets, @exports, @AsOf, @mode, @DryRun, @Cause, @Folder,
                @status, @owner, 1, @Now, @finished, '{}', @remarks)
            ON CONFLICT (id) DO UPDATE SET status = excluded.status, finished_at = excluded.finished_at, remarks = excluded.remarks
                WHERE runs.owner_id = excluded.owner_id
            """,
            new
            {
                request.RunId,
                scenarioId = request.Scenario.Id,
                request.ScenarioVersion,
                scenario = ScenarioJson.Write(request.Scenario),
                parameters = RunJson.WriteNodes(request.Parameters),
                triggerData = RunJson.WriteNodes(request.TriggerData),
                targets = RunJson.WriteTargets(request.Targets),
                exports = RunJson.WriteExports(request.Exports),
                request.AsOf,
                mode = request.Mode.ToString(),
                request.DryRun,
                request.Cause,
                request.Folder,
                status = status.ToString(),
                owner = owner.Id,
                database.Now,
                finished,
                remarks = RunJson.Text(RemarksJson.Of(remarks)),
            }, transaction);
        return changed == 1 ? changed : throw new FlowException(StoreRemarks.TakenOver(request.RunId));
    }

    private async Task<int> StartNodeAsync(DbTransaction transaction, NodeStarted node)
    {
        await HoldAsync(transaction, node.RunId);
        return await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO node_runs (run_id, node_id, type, started_at, cached, why_en, why_ru, tallies, remarks)
            VALUES (@RunId, @Node, @type, @At, FALSE, '', '', '{}', '[]')
            ON CONFLICT (run_id, node_id) DO UPDATE SET type = excluded.type, status = NULL,
                started_at = excluded.started_at, finished_at = NULL, milliseconds = NULL,
                cached = FALSE, why_en = '', why_ru = '', tallies = '{}', remarks = '[]'
            """, new { node.RunId, node.Node, type = _running.GetValueOrDefault(node.RunId)?.Node(node.Node)?.Type ?? "", node.At }, transaction);
    }

    private async Task<int> FinishNodeAsync(DbTransaction transaction, NodeFinished node)
    {
        await HoldAsync(transaction, node.RunId);
        var run = node.Run;
        await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO node_runs (run_id, node_id, type, status, finished_at, milliseconds, cached, why_en, why_ru, tallies, remarks)
            VALUES (@RunId, @Node, @Type, @status, @At, @milliseconds, @Cached, @whyEn, @whyRu, @tallies, @remarks)
            ON CONFLICT (run_id, node_id) DO UPDATE SET type = excluded.type, status = excluded.status, finished_at = excluded.finished_at,
                milliseconds = excluded.milliseconds, cached = excluded.cached, why_en = excluded.why_en, why_ru = excluded.why_ru,
                tallies = excluded.tallies, remarks = excluded.remarks
            """,
            new
            {
                node.RunId,
                run.Node,
                run.Type,
                status = run.Status.ToString(),
                node.At,
                milliseconds = (long)run.Time.TotalMilliseconds,
                run.Cached,
                whyEn = run.Why.En,
                whyRu = run.Why.Ru,
                tallies = RunJson.WriteTallies(run.Tallies),
                remarks = RunJson.Text(RemarksJson.Of(run.Remarks)),
            }, transaction);
        return await PutPortsAsync(transaction, node, run);
    }

    private async Task<int> FinishRunAsync(DbTransaction transaction, RunFinished finished)
    {
        await HoldAsync(transaction, finished.RunId);
        foreach (var node in finished.Result.Nodes)
        {
            await PutPortsAsync(transaction, finished, node);
        }
        return await transaction.Connection!.ExecuteAsync(
            "UPDATE runs SET status = @status, finished_at = @At, tallies = @tallies WHERE id = @RunId",
            new { finished.RunId, status = finished.Result.Status.ToString(), finished.At, tallies = RunJson.WriteTallies(finished.Result.Tallies) }, transaction);
    }

    private static Task<int> PutPortsAsync(DbTransaction transaction, RunEvent happened, NodeRun node) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO node_ports (run_id, node_id, port, scenario_id, row_count, table_schema, table_name, columns, sort_keys, written_at)
        VALUES (@RunId, @Node, @Port, (SELECT scenario_id FROM runs WHERE id = @RunId), @Rows, @schema, @table, @columns, @sortKeys, @At)
        ON CONFLICT (run_id, node_id, port) DO UPDATE SET row_count = excluded.row_count, table_schema = excluded.table_schema, table_name = excluded.table_name,
            columns = excluded.columns, sort_keys = excluded.sort_keys, written_at = excluded.written_at
        """,
        node.Ports.Select(p => new
        {
            happened.RunId,
            node.Node,
            p.Port,
            p.Rows,
            schema = p.Table?.Schema,
            table = p.Table?.Name,
            columns = RunJson.Text(ColumnsJson.Of(p.Columns)),
            sortKeys = RunJson.Text(OrderJson.Of(p.Order)),
            happened.At,
        }), transaction);

    // A run that was marked as interrupted while its process was out of reach is running again.
    private async Task HoldAsync(DbTransaction transaction, string run)
    {
        var held = await transaction.Connection!.ExecuteAsync(
            "UPDATE runs SET status = 'Running' WHERE id = @run AND owner_id = @owner", new { run, owner = owner.Id }, transaction);
        if (held == 0)
        {
            throw new FlowException(StoreRemarks.TakenOver(run));
        }
    }
}
