using System.Data.Common;
using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>The segment registry in the control database.</summary>
public sealed class SegmentStore(ControlDatabase database) : ISegmentRegistry
{
    private const string Columns = "id, title_en, title_ru, kind, rule, colour, created_at";
    private const string VersionColumns = "segment_id, version, as_of, saved_at, row_count, location, run_id";

    public async Task<Segment?> FindAsync(string id, CancellationToken cancellation) =>
        (await database.ReadAsync(connection => SegmentsAsync(connection, "WHERE id = @id", new { id }), cancellation)).SingleOrDefault();

    public Task<IReadOnlyList<Segment>> ListAsync(CancellationToken cancellation) =>
        database.ReadAsync(connection => SegmentsAsync(connection, "", new { }), cancellation);

    public Task<Segment> SaveAsync(Segment segment, CancellationToken cancellation) => database.WriteAsync(async transaction =>
    {
        await transaction.Connection!.ExecuteAsync(
            $"""
            INSERT INTO segments ({Columns}, latest) VALUES (@Id, @titleEn, @titleRu, @kind, @rule, @Colour, @Now, 0)
            ON CONFLICT (id) DO UPDATE SET title_en = excluded.title_en, title_ru = excluded.title_ru,
                kind = excluded.kind, rule = excluded.rule, colour = excluded.colour
            """,
            new
            {
                segment.Id,
                titleEn = segment.Title.En,
                titleRu = segment.Title.Ru,
                kind = segment.Kind.ToString(),
                rule = segment.Rule?.ToJsonString(ScenarioJson.Readable),
                segment.Colour,
                database.Now,
            }, transaction);
        return (await SegmentsAsync(transaction.Connection!, "WHERE id = @Id", new { segment.Id }, transaction))[0];
    }, cancellation);

    public async Task<SegmentVersion> AddVersionAsync(string id, SegmentMembers members, CancellationToken cancellation) =>
        await AddAsync(id, members, null, cancellation) ?? throw new FlowException(StoreRemarks.NoSegment(id));

    public Task<SegmentVersion?> TryAddVersionAsync(string id, SegmentMembers members, int after, CancellationToken cancellation) => AddAsync(id, members, after, cancellation);

    private Task<SegmentVersion?> AddAsync(string id, SegmentMembers members, int? after, CancellationToken cancellation) => database.WriteAsync(async transaction =>
    {
        var latest = await transaction.Connection!.ExecuteScalarAsync<int?>(
            "UPDATE segments SET latest = latest + 1 WHERE id = @id AND latest = COALESCE(@after, latest) RETURNING latest", new { id, after }, transaction);
        if (latest is not { } version)
        {
            return null;
        }
        var added = new SegmentVersion(version, members.AsOf, database.Now, members.Rows, members.Location, members.RunId);
        await transaction.Connection!.ExecuteAsync(
            $"INSERT INTO segment_versions ({VersionColumns}) VALUES (@id, @Version, @AsOf, @SavedAt, @Rows, @Location, @RunId)",
            new { id, added.Version, added.AsOf, added.SavedAt, added.Rows, added.Location, added.RunId }, transaction);
        return added;
    }, cancellation);

    public Task<SegmentVersion?> FindVersionAsync(string id, DateOnly asOf, CancellationToken cancellation) => database.ReadAsync(async connection =>
        (await connection.QuerySingleOrDefaultAsync<SegmentVersionRow>(
            $"SELECT {VersionColumns} FROM segment_versions WHERE segment_id = @id AND as_of <= @asOf ORDER BY as_of DESC, version DESC LIMIT 1",
            new { id, asOf }))?.ToVersion(), cancellation);

    public Task<IReadOnlyList<SegmentVersion>> HistoryAsync(string id, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<SegmentVersion>>(async connection =>
        {
            var rows = await connection.QueryAsync<SegmentVersionRow>(
                $"SELECT {VersionColumns} FROM segment_versions WHERE segment_id = @id ORDER BY version DESC", new { id });
            return [.. rows.Select(r => r.ToVersion())];
        }, cancellation);

    public Task<bool> DeleteAsync(string id, CancellationToken cancellation) => database.WriteAsync(async transaction =>
    {
        await transaction.Connection!.ExecuteAsync("DELETE FROM segment_versions WHERE segment_id = @id", new { id }, transaction);
        return await transaction.Connection!.ExecuteAsync("DELETE FROM segments WHERE id = @id", new { id }, transaction) == 1;
    }, cancellation);

    private async Task<IReadOnlyList<Segment>> SegmentsAsync(DbConnection connection, string where, object values, DbTransaction? transaction = null)
    {
        var latest = (await connection.QueryAsync<SegmentVersionRow>(
                $"SELECT {VersionColumns} FROM segment_versions WHERE (segment_id, version) IN (SELECT id, latest FROM segments {where})", values, transaction))
            .ToDictionary(r => r.SegmentId, r => r.ToVersion(), StringComparer.Ordinal);
        var segments = await connection.QueryAsync<SegmentRow>(
            $"SELECT {Columns} FROM segments {where} ORDER BY {database.Dialect.Ordinal("id")}", values, transaction);
        return [.. segments.Select(s => s.ToSegment(latest.GetValueOrDefault(s.Id)))];
    }
}
