using System.Data.Common;
using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>The triggers in force and their scheduled starts. Every start belongs to one process only, however many look.</summary>
/// <remarks>Triggers come in by <see cref="ScenarioStore.PublishAsync"/> and go with <see cref="ScenarioStore.DeleteAsync"/>.</remarks>
public sealed class TriggerStore(ControlDatabase database)
{
    private const string FireColumns = "scenario_id, node_id, scheduled_at, state, run_id, reason, changed_at";
    private const string TakeWaiting =
        """
        ON CONFLICT (scenario_id, node_id, scheduled_at) DO UPDATE
            SET state = excluded.state, run_id = excluded.run_id, owner_id = excluded.owner_id, reason = excluded.reason, changed_at = excluded.changed_at
            WHERE trigger_fires.state = 'Waiting'
        """;
    private const string Abandoned =
        "state = 'Claimed' AND NOT EXISTS (SELECT 1 FROM runs WHERE runs.id = trigger_fires.run_id)";

    /// <summary>The triggers of a kind that may start runs.</summary>
    public Task<IReadOnlyList<Trigger>> ArmedAsync(TriggerKind kind, CancellationToken cancellation) =>
        TriggersAsync("armed = TRUE AND kind = @kind", new { kind = kind.ToString() }, cancellation);

    /// <summary>The triggers of all published versions, disarmed ones too.</summary>
    public Task<IReadOnlyList<Trigger>> AllAsync(CancellationToken cancellation) => TriggersAsync("1 = 1", new { }, cancellation);

    /// <summary>The triggers of a scenario's published version, disarmed ones too.</summary>
    public Task<IReadOnlyList<Trigger>> OfScenarioAsync(string scenario, CancellationToken cancellation) =>
        TriggersAsync("scenario_id = @scenario", new { scenario }, cancellation);

    /// <summary>The armed HTTP trigger of an address, or null.</summary>
    public async Task<Trigger?> FindHttpAsync(string method, string path, CancellationToken cancellation) =>
        (await TriggersAsync("armed = TRUE AND path = @path AND method = @method", new { path, method }, cancellation)).SingleOrDefault();

    /// <summary>Arms or disarms a trigger. What was scheduled while it was disarmed does not count as missed.</summary>
    /// <exception cref="FlowException">RF6021: no such trigger is in force.</exception>
    public Task ArmAsync(string scenario, string node, bool armed, CancellationToken cancellation) => database.WriteAsync(async transaction =>
    {
        var changed = await transaction.Connection!.ExecuteAsync(
            """
            UPDATE triggers SET handled_until = CASE WHEN armed = @armed THEN handled_until ELSE @Now END, armed = @armed
            WHERE scenario_id = @scenario AND node_id = @node
            """,
            new { scenario, node, armed, database.Now }, transaction);
        return changed == 1 ? changed : throw new FlowException(StoreRemarks.NoTrigger(scenario, node));
    }, cancellation);

    /// <summary>Takes a start that is new or waiting. True for exactly one caller, who then starts the run of that id.</summary>
    public Task<bool> ClaimAsync(FireKey fire, string runId, RunOwner owner, CancellationToken cancellation) => database.WriteAsync(transaction =>
        HandleAsync(transaction, fire, FireState.Claimed, "", runId, owner.Id, TakeWaiting), cancellation);

    /// <summary>Remembers a start that is due until it can be claimed. False when it was known already.</summary>
    public Task<bool> QueueAsync(FireKey fire, CancellationToken cancellation) => database.WriteAsync(transaction =>
        HandleAsync(transaction, fire, FireState.Waiting, "", null, null, "ON CONFLICT DO NOTHING"), cancellation);

    /// <summary>Passes over a start that is new or waiting. False when it was claimed or passed over already.</summary>
    /// <param name="reason">See <see cref="TriggerFire.Reason"/>.</param>
    public Task<bool> SkipAsync(FireKey fire, string reason, CancellationToken cancellation) => database.WriteAsync(transaction =>
        HandleAsync(transaction, fire, FireState.Skipped, reason, null, null, TakeWaiting), cancellation);

    /// <summary>Says that nothing scheduled up to an instant is to be made up for.</summary>
    public Task HandledAsync(string scenario, string node, DateTimeOffset until, CancellationToken cancellation) => database.WriteAsync(transaction =>
        AdvanceAsync(transaction, new FireKey(scenario, node, until)), cancellation);

    /// <summary>The starts in a state, the earliest first.</summary>
    public Task<IReadOnlyList<TriggerFire>> FiresAsync(FireState state, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<TriggerFire>>(async connection => (await connection.QueryAsync<TriggerFire>(
            $"SELECT {FireColumns} FROM trigger_fires WHERE state = @state ORDER BY scheduled_at, scenario_id, node_id",
            new { state = state.ToString() })).AsList(), cancellation);

    /// <summary>The starts of a scenario, the latest first.</summary>
    public Task<Page<TriggerFire>> FiresAsync(string scenario, PageRequest page, CancellationToken cancellation) =>
        new Paging(database).Where("scenario_id = @scenario", new { scenario })
            .ReadAsync<TriggerFire>(FireColumns, "trigger_fires", "scheduled_at DESC, node_id", page, cancellation);

    /// <summary>Makes starts wait again whose process died between claiming them and starting their run. Returns how many.</summary>
    public Task<int> ReleaseAbandonedAsync(CancellationToken cancellation) => database.WriteAsync(async transaction =>
    {
        var connection = transaction.Connection!;
        var claimed = await connection.QueryAsync<string>($"SELECT DISTINCT owner_id FROM trigger_fires WHERE {Abandoned}", transaction: transaction);
        var dead = await RunOwner.DeadAsync(transaction, claimed, database.Now);
        return await connection.ExecuteAsync(
            $"""
            UPDATE trigger_fires SET state = 'Waiting', run_id = NULL, owner_id = NULL, changed_at = @Now
            WHERE {database.Dialect.AnyOf("owner_id", "dead")} AND {Abandoned}
            """, new { dead, database.Now }, transaction);
    }, cancellation);

    private Task<IReadOnlyList<Trigger>> TriggersAsync(string where, object values, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Trigger>>(async connection => (await connection.QueryAsync<Trigger>(
            $"SELECT {TriggerIndex.Columns} FROM triggers WHERE {where} ORDER BY scenario_id, node_id", values)).AsList(), cancellation);

    private async Task<bool> HandleAsync(
        DbTransaction transaction, FireKey fire, FireState state, string reason, string? runId, string? owner, string onConflict)
    {
        var changed = await transaction.Connection!.ExecuteAsync(
            $"""
            INSERT INTO trigger_fires (scenario_id, node_id, scheduled_at, state, run_id, owner_id, reason, changed_at)
            VALUES (@ScenarioId, @NodeId, @ScheduledAt, @state, @runId, @owner, @reason, @Now)
            {onConflict}
            """,
            new { fire.ScenarioId, fire.NodeId, fire.ScheduledAt, state = state.ToString(), runId, owner, reason, database.Now }, transaction);
        await AdvanceAsync(transaction, fire);
        return changed == 1;
    }

    private static Task<int> AdvanceAsync(DbTransaction transaction, FireKey until) => transaction.Connection!.ExecuteAsync(
        "UPDATE triggers SET handled_until = @ScheduledAt WHERE scenario_id = @ScenarioId AND node_id = @NodeId AND handled_until < @ScheduledAt",
        new { until.ScenarioId, until.NodeId, until.ScheduledAt }, transaction);
}
