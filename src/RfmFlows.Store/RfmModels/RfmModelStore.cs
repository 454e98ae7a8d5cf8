using System.Data.Common;
using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>The registry of RFM models in the control database.</summary>
public sealed class RfmModelStore(ControlDatabase database) : IRfmModelRegistry
{
    private const string Columns = "id, title_en, title_ru, created_at";
    private const string VersionColumns = "model_id, version, as_of, saved_at, customers, definition, run_id";

    public async Task<RfmModel?> FindAsync(string id, CancellationToken cancellation) =>
        (await database.ReadAsync(connection => ModelsAsync(connection, "WHERE id = @id", new { id }), cancellation)).SingleOrDefault();

    public Task<IReadOnlyList<RfmModel>> ListAsync(CancellationToken cancellation) =>
        database.ReadAsync(connection => ModelsAsync(connection, "", new { }), cancellation);

    public Task<RfmModelVersion> AddVersionAsync(string id, LocalText? title, RfmModelContent content, CancellationToken cancellation) => database.WriteAsync(async transaction =>
    {
        var connection = transaction.Connection!;
        var version = await connection.ExecuteScalarAsync<int>(
            $"""
            INSERT INTO rfm_models ({Columns}, latest) VALUES (@id, COALESCE(@en, @id), COALESCE(@ru, @id), @Now, 1)
            ON CONFLICT (id) DO UPDATE SET latest = rfm_models.latest + 1, title_en = COALESCE(@en, rfm_models.title_en), title_ru = COALESCE(@ru, rfm_models.title_ru)
            RETURNING latest
            """, new { id, en = title?.En, ru = title?.Ru, database.Now }, transaction);
        var added = new RfmModelVersion(version, database.Now, content);
        await connection.ExecuteAsync(
            $"INSERT INTO rfm_model_versions ({VersionColumns}) VALUES (@id, @Version, @AsOf, @SavedAt, @Customers, @definition, @RunId)",
            new { id, added.Version, content.AsOf, added.SavedAt, content.Customers, definition = content.Definition.ToJsonString(ScenarioJson.Readable), content.RunId }, transaction);
        return added;
    }, cancellation);

    public Task<RfmModelVersion?> FindVersionAsync(string id, DateOnly asOf, CancellationToken cancellation) => database.ReadAsync(async connection =>
        (await connection.QuerySingleOrDefaultAsync<RfmModelVersionRow>(
            $"SELECT {VersionColumns} FROM rfm_model_versions WHERE model_id = @id AND as_of <= @asOf ORDER BY as_of DESC, version DESC LIMIT 1",
            new { id, asOf }))?.ToVersion(), cancellation);

    public Task<IReadOnlyList<RfmModelVersion>> HistoryAsync(string id, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<RfmModelVersion>>(async connection =>
        {
            var rows = await connection.QueryAsync<RfmModelVersionRow>(
                $"SELECT {VersionColumns} FROM rfm_model_versions WHERE model_id = @id ORDER BY version DESC", new { id });
            return [.. rows.Select(r => r.ToVersion())];
        }, cancellation);

    public Task<bool> RenameAsync(string id, LocalText title, CancellationToken cancellation) => database.WriteAsync(async transaction =>
        await transaction.Connection!.ExecuteAsync("UPDATE rfm_models SET title_en = @En, title_ru = @Ru WHERE id = @id", new { id, title.En, title.Ru }, transaction) == 1, cancellation);

    public Task<bool> DeleteAsync(string id, CancellationToken cancellation) => database.WriteAsync(async transaction =>
    {
        await transaction.Connection!.ExecuteAsync("DELETE FROM rfm_model_versions WHERE model_id = @id", new { id }, transaction);
        return await transaction.Connection!.ExecuteAsync("DELETE FROM rfm_models WHERE id = @id", new { id }, transaction) == 1;
    }, cancellation);

    private async Task<IReadOnlyList<RfmModel>> ModelsAsync(DbConnection connection, string where, object values)
    {
        var latest = (await connection.QueryAsync<RfmModelVersionRow>(
                $"SELECT {VersionColumns} FROM rfm_model_versions WHERE (model_id, version) IN (SELECT id, latest FROM rfm_models {where})", values))
            .ToDictionary(r => r.ModelId, r => r.ToVersion(), StringComparer.Ordinal);
        var models = await connection.QueryAsync<RfmModelRow>($"SELECT {Columns} FROM rfm_models {where} ORDER BY {database.Dialect.Ordinal("id")}", values);
        return [.. models.Where(m => latest.ContainsKey(m.Id)).Select(m => m.ToModel(latest[m.Id]))];
    }
}
