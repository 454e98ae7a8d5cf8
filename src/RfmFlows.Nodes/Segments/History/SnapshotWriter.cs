using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>Puts snapshots into the ledger, each in one transaction: whole or not at all.</summary>
internal sealed class SnapshotWriter(BuildContext build)
{
    private const int MostAttempts = 5;

    private readonly HistoryTables _tables = new(build.Sql);
    private readonly SegmentLedger _ledger = new(build.Session);

    // What a dry run would have saved.
    private readonly List<SavedSnapshot> _rehearsed = [];

    // The snapshot before, whose customers are still at hand and need not be found in the ledger.
    private (SavedSnapshot Snapshot, string Table)? _last;

    private Dialect Sql => build.Sql;

    /// <summary>Saves a snapshot, or in a dry run finds out what it would be. One that the ledger holds already changes nothing.</summary>
    /// <exception cref="FlowException">RF4334, RF4335, RF4345, RF4346.</exception>
    public async Task<SnapshotResult> SaveAsync(SnapshotWanted wanted)
    {
        for (var attempt = 1; ; attempt++)
        {
            var saved = await _ledger.TimelineAsync(wanted.Model, build.Cancellation);
            var timeline = _rehearsed.Count == 0 ? saved : new ModelTimeline(wanted.Model, [.. saved.Snapshots, .. _rehearsed]);
            try
            {
                return await SaveAsync(wanted, timeline);
            }
            catch (WarehouseException e) when (!build.Cancellation.IsCancellationRequested)
            {
                // Another run has saved a snapshot of the model meanwhile: its number is taken, and what was compared no longer holds.
                if ((await _ledger.TimelineAsync(wanted.Model, build.Cancellation)).Snapshots.Count == saved.Snapshots.Count)
                {
                    throw;
                }
                if (attempt == MostAttempts)
                {
                    throw new FlowException(HistoryRemarks.Busy(wanted.Model), e);
                }
            }
        }
    }

    private async Task<SnapshotResult> SaveAsync(SnapshotWanted wanted, ModelTimeline timeline)
    {
        if (timeline.CustomerType is { } type && type != wanted.CustomerType)
        {
            throw new FlowException(HistoryRemarks.OtherCustomerType(wanted.Model, type, wanted.CustomerType));
        }
        var point = timeline.Place(wanted.AsOf, wanted.Rule.Fingerprint)
            ?? throw new FlowException(HistoryRemarks.PastUnderOtherRule(wanted.Model, wanted.AsOf, timeline.On(wanted.AsOf)!, wanted.Rule));
        var (before, at, after) = (timeline.Before(point), timeline.At(point), timeline.After(point));
        var past = new LedgerSql(Sql, timeline);
        var now = $"SELECT {Sql.ToText("customer", wanted.CustomerType)} AS customer, segment, revenue, last_purchase FROM {wanted.Table}";
        var differences = at is null && _last is { } last && (before?.Number, before?.Run) == (last.Snapshot.Number, last.Snapshot.Run)
            ? new SnapshotDifferences(Customers(last.Table), Customers(wanted.Table), Existing: null, wanted.CustomerType, last.Snapshot.Point, point)
            : new SnapshotDifferences(
                before is null ? $"{now} WHERE FALSE" : StateOf(before, timeline, past, isLast: at is null && after is null),
                now, at is null ? null : past.EntriesAt(point), ColumnType.Text, before?.Point, point) { IsCorrection = at is not null };
        var moves = await build.ScratchAsync("moves", differences.Select(Sql));
        var next = after is null ? null : await build.ScratchAsync("next_moves", new SnapshotDifferences(
            now, past.State(after.Point), past.EntriesAt(after.Point), ColumnType.Text, point, after.Point) { IsCorrection = at is not null }.Select(Sql));
        var counts = await CountAsync(wanted, moves);
        if (counts.Customers == 0 && (at ?? before)?.Counts.Customers > 0)
        {
            throw new FlowException(HistoryRemarks.Nobody(wanted.Model, (at ?? before)!));
        }
        var isNew = at is null || await HasNewsAsync(moves);
        var number = timeline.IsEmpty ? 1 : timeline.Snapshots[^1].Number + 1;
        var result = new SnapshotResult(moves, counts, point, isNew ? build.DryRun ? null : number : at!.Number, isNew && !build.DryRun, isNew && at is not null, before);
        var snapshot = isNew ? new SavedSnapshot(wanted.Model, number, point, build.Clock.GetUtcNow().UtcDateTime, build.Request.RunId, wanted.Rule, wanted.CustomerType, counts) : at!;
        if (result.IsSaved)
        {
            await WriteAsync(wanted, result, next, after?.Point, timeline.IsEmpty);
        }
        else if (isNew)
        {
            _rehearsed.Add(snapshot);
        }
        _last = (snapshot, wanted.Table);
        return result;
    }

    private async Task WriteAsync(SnapshotWanted wanted, SnapshotResult result, string? next, LedgerPoint? after, bool isFirst)
    {
        if (isFirst)
        {
            await _tables.CreateAsync(build.Session, build.Cancellation);
        }
        await build.Session.ExecuteAsync("BEGIN", build.Cancellation);
        try
        {
            // Comes first: who saves the same number at the same moment fails here, before anything else.
            await AddSnapshotAsync(wanted, result);
            await AddEntriesAsync(wanted.Model, result, result.Moves, result.Point);
            if (next is not null)
            {
                await AddEntriesAsync(wanted.Model, result, next, after!.Value);
            }
            else
            {
                await UpdateCurrentAsync(wanted.Model, result.Moves, isFirst);
            }
            await build.Session.ExecuteAsync(
                $"""
                INSERT INTO {_tables.Sizes} (model, snapshot, segment, title, customers, revenue)
                SELECT {Sql.Literal(wanted.Model)}, {result.Number}, segment, max(title), count(*), sum(revenue) FROM {wanted.Table} GROUP BY segment
                """, build.Cancellation);
            await build.Session.ExecuteAsync("COMMIT", build.Cancellation);
        }
        catch
        {
            await RollBackAsync();
            throw;
        }
    }

    private Task<long> AddSnapshotAsync(SnapshotWanted wanted, SnapshotResult result) => build.Session.ExecuteAsync(
        $"""
        INSERT INTO {_tables.Snapshots} (model, number, as_of, era, saved_at, run, rule, rule_text, customer_type, customers, revenue, joined, gone, moved, by_rule, corrected)
        VALUES ({Sql.Literal(wanted.Model)}, {result.Number}, {Sql.Literal(result.Point.AsOf)}, {result.Point.Era}, {Sql.Literal(build.Clock.GetUtcNow().UtcDateTime)},
            {Sql.Literal(build.Request.RunId)}, {Sql.Literal(wanted.Rule.Fingerprint)}, {Sql.Literal(wanted.Rule.Text)}, {Sql.Literal(wanted.CustomerType.ToString())},
            {result.Counts.Customers}, {(result.Counts.Revenue is { } revenue ? Sql.Literal(revenue) : "NULL")},
            {result.Counts.Joined}, {result.Counts.Gone}, {result.Counts.Moved}, {result.Counts.ByRule}, {result.Counts.Corrected})
        """, build.Cancellation);

    private Task<long> AddEntriesAsync(string model, SnapshotResult result, string entries, LedgerPoint point) => build.Session.ExecuteAsync(
        $"""
        INSERT INTO {_tables.Entries} (model, customer, as_of, era, snapshot, from_segment, to_segment, cause, revenue, last_purchase)
        SELECT {Sql.Literal(model)}, customer, {Sql.Literal(point.AsOf)}, {point.Era}, {result.Number}, from_segment, to_segment, cause, revenue, last_purchase
        FROM {entries} WHERE is_news
        """, build.Cancellation);

    private async Task UpdateCurrentAsync(string model, string moves, bool isFirst)
    {
        if (!isFirst)
        {
            await build.Session.ExecuteAsync(
                $"DELETE FROM {_tables.Current} WHERE model = {Sql.Literal(model)} AND customer IN (SELECT customer FROM {moves} WHERE is_news)", build.Cancellation);
        }
        await build.Session.ExecuteAsync(
            $"""
            INSERT INTO {_tables.Current} (model, customer, segment, revenue, last_purchase)
            SELECT {Sql.Literal(model)}, customer, to_segment, revenue, last_purchase FROM {moves} WHERE is_news AND to_segment IS NOT NULL
            """, build.Cancellation);
    }

    // After what ended the transaction nothing else may matter more.
    private async Task RollBackAsync()
    {
        try
        {
            await build.Session.ExecuteAsync("ROLLBACK", CancellationToken.None);
        }
        catch (WarehouseException)
        {
            // The engine has ended it by itself.
        }
    }

    private async Task<SnapshotCounts> CountAsync(SnapshotWanted wanted, string moves)
    {
        const string moved = $"cause <> '{MoveCauses.Rule}'";
        await using var reader = await build.Session.ReadAsync(
            $"""
            SELECT c.customers, c.revenue, m.* FROM (SELECT count(*) AS customers, {Sql.Cast("sum(revenue)", ColumnType.Money)} AS revenue FROM {wanted.Table}) AS c,
                (SELECT count(*) FILTER (WHERE {moved} AND from_segment IS NULL), count(*) FILTER (WHERE {moved} AND to_segment IS NULL),
                    count(*) FILTER (WHERE {moved} AND from_segment IS NOT NULL AND to_segment IS NOT NULL), count(*) FILTER (WHERE cause = '{MoveCauses.Rule}'),
                    count(*) FILTER (WHERE cause = '{MoveCauses.Corrected}') FROM {moves}) AS m
            """, build.Cancellation);
        await reader.ReadAsync(build.Cancellation);
        return new SnapshotCounts(
            reader.GetInt64(0), await reader.IsDBNullAsync(1, build.Cancellation) ? null : reader.GetDecimal(1),
            reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6));
    }

    private async Task<bool> HasNewsAsync(string moves) =>
        Convert.ToInt64(await build.Session.ScalarAsync($"SELECT count(*) FROM {moves} WHERE is_news", build.Cancellation), CultureInfo.InvariantCulture) > 0;

    private string StateOf(SavedSnapshot snapshot, ModelTimeline timeline, LedgerSql past, bool isLast) =>
        isLast ? $"{Customers(_tables.Current)} WHERE model = {Sql.Literal(timeline.Model)}" : past.State(snapshot.Point);

    private static string Customers(string table) => $"SELECT customer, segment, revenue, last_purchase FROM {table}";
}
