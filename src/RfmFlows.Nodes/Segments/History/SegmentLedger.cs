using System.Data.Common;
using System.Globalization;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>Knows which snapshots the ledger holds.</summary>
internal sealed class SegmentLedger(WarehouseSession session)
{
    private readonly HistoryTables _tables = new(session.Dialect);

    /// <summary>The snapshots of a model; none when it was never saved.</summary>
    public async Task<ModelTimeline> TimelineAsync(string model, CancellationToken cancellation) =>
        new(model, await SnapshotsAsync($"WHERE model = {session.Dialect.Literal(model)}", cancellation));

    /// <summary>All models by id.</summary>
    public async Task<IReadOnlyList<ModelTimeline>> ModelsAsync(CancellationToken cancellation) =>
        [.. (await SnapshotsAsync("", cancellation)).GroupBy(s => s.Model).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new ModelTimeline(g.Key, [.. g]))];

    /// <summary>A text that changes whenever a model's history does.</summary>
    public async Task<string> FingerprintAsync(string model, CancellationToken cancellation) =>
        (await TimelineAsync(model, cancellation)).Snapshots is [.., var last]
            ? string.Create(CultureInfo.InvariantCulture, $"{last.Number}|{last.SavedAt:O}|{last.Run}") : "none";

    private async Task<IReadOnlyList<SavedSnapshot>> SnapshotsAsync(string where, CancellationToken cancellation)
    {
        var snapshots = new List<SavedSnapshot>();
        if (!await HistoryTables.ExistAsync(session, cancellation))
        {
            return snapshots;
        }
        await using var reader = await session.ReadAsync(
            $"""
            SELECT model, number, as_of, era, saved_at, run, rule, rule_text, customer_type, customers, revenue, joined, gone, moved, by_rule, corrected
            FROM {_tables.Snapshots} {where} ORDER BY model, number
            """, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            snapshots.Add(Read(reader));
        }
        return snapshots;
    }

    private static SavedSnapshot Read(DbDataReader row)
    {
        return new SavedSnapshot(
            row.GetString(0), row.GetInt64(1), new LedgerPoint(row.GetFieldValue<DateOnly>(2), row.GetInt64(3)), row.GetDateTime(4), row.GetString(5),
            new SegmentRule(row.GetString(6), row.GetString(7)),
            ColumnType.TryParse(row.GetString(8), out var customers) ? customers : ColumnType.Text,
            new SnapshotCounts(row.GetInt64(9), row.IsDBNull(10) ? null : row.GetDecimal(10), row.GetInt64(11), row.GetInt64(12), row.GetInt64(13), row.GetInt64(14), row.GetInt64(15)));
    }
}
