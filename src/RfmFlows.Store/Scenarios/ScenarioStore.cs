using System.Data.Common;
using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>Scenarios: one draft each, that people edit one after the other, and its published versions, that never change.</summary>
/// <remarks>Faults: RF6010 the draft is not as the caller saw it, RF6011 no such scenario, RF6012 no such version, RF6020 an address is taken.</remarks>
public sealed class ScenarioStore(ControlDatabase database)
{
    private const string Live = "id = @id AND deleted_at IS NULL";
    private const string DraftColumns = "id, folder, draft, revision, saved_by, saved_at, published_version, published_revision";

    /// <summary>Saves the draft of a new or a known scenario.</summary>
    /// <param name="expectedRevision">
    /// The revision that the caller started from; 0 for a new scenario. An id that was deleted may be taken again: its history goes on.
    /// </param>
    public Task<ScenarioDraft> SaveDraftAsync(Scenario scenario, long expectedRevision, string by, CancellationToken cancellation) =>
        database.WriteAsync(transaction => SaveAsync(transaction, scenario, expectedRevision, by), cancellation);

    /// <summary>Makes the draft the next version and puts its triggers in force, both or neither.</summary>
    /// <param name="triggersOf">What the scenario waits for.</param>
    /// <param name="note">What the version is about, in the publisher's words.</param>
    /// <returns>The version's number; that of the last version when the draft has not been saved since.</returns>
    public Task<int> PublishAsync(
        string id, long expectedRevision, Func<Scenario, IReadOnlyList<TriggerDefinition>> triggersOf, string by, CancellationToken cancellation, string note = "") =>
        database.WriteAsync(async transaction =>
        {
            var draft = await LockAsync(transaction, id);
            if (draft.Revision != expectedRevision)
            {
                throw new FlowException(StoreRemarks.Conflict(id, draft.SavedBy, draft.SavedAt));
            }
            var version = draft.HasUnpublishedChanges ? await AddVersionAsync(transaction, draft, draft.Json, by, note) : draft.PublishedVersion;
            await TriggerIndex.ReplaceAsync(transaction, id, version, triggersOf(draft.Scenario), database.Now);
            return version;
        }, cancellation);

    /// <summary>Puts an older version in force again: its content becomes the next version, so that the newest is always the one in force. The draft stays as it is.</summary>
    /// <returns>The version's number; that of the version itself when it is the newest.</returns>
    public Task<int> RepublishAsync(
        string id, int version, Func<Scenario, IReadOnlyList<TriggerDefinition>> triggersOf, string by, CancellationToken cancellation, string note = "") =>
        database.WriteAsync(async transaction =>
        {
            var draft = await LockAsync(transaction, id);
            var json = await VersionAsync(transaction, id, version);
            var next = version == draft.PublishedVersion ? version : await AddVersionAsync(transaction, draft, json, by, note);
            await TriggerIndex.ReplaceAsync(transaction, id, next, triggersOf(ScenarioJson.Read(json)), database.Now);
            return next;
        }, cancellation);

    /// <summary>The draft, or null when there is no such scenario.</summary>
    public Task<ScenarioDraft?> FindAsync(string id, CancellationToken cancellation) =>
        database.ReadAsync(connection => FindAsync(connection, id, null), cancellation);

    /// <summary>A published version; also of a deleted scenario, whose runs are still looked at. Null when there is none.</summary>
    public Task<ScenarioVersion?> FindVersionAsync(string id, int version, CancellationToken cancellation) =>
        database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<ScenarioVersion>(
            "SELECT scenario_id, version, json, published_by, published_at, note FROM scenario_versions WHERE scenario_id = @id AND version = @version",
            new { id, version }), cancellation);

    /// <summary>All published versions without their content, the newest first.</summary>
    public Task<IReadOnlyList<ScenarioVersionInfo>> HistoryAsync(string id, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<ScenarioVersionInfo>>(async connection => (await connection.QueryAsync<ScenarioVersionInfo>(
            "SELECT version, published_by, published_at, note FROM scenario_versions WHERE scenario_id = @id ORDER BY version DESC", new { id })).AsList(), cancellation);

    /// <summary>Puts a published version into the draft.</summary>
    public Task<ScenarioDraft> RestoreAsync(string id, int version, long expectedRevision, string by, CancellationToken cancellation) =>
        database.WriteAsync(async transaction =>
            await SaveAsync(transaction, ScenarioJson.Read(await VersionAsync(transaction, id, version)), expectedRevision, by), cancellation);

    /// <summary>Lists scenarios, the last saved first.</summary>
    public async Task<Page<ScenarioSummary>> ListAsync(ScenarioQuery query, CancellationToken cancellation)
    {
        var paging = new Paging(database).Where(query.Deleted ? "deleted_at IS NOT NULL" : "deleted_at IS NULL");
        if (query.Folder is { } folder)
        {
            paging.Where("folder = @folder OR folder LIKE @below ESCAPE '\\'", new { folder, below = $"{Like.Escape(folder)}/%" });
        }
        foreach (var (n, word) in query.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            paging.Where($"search_text LIKE @word{n} ESCAPE '\\'", new Dictionary<string, object> { [$"word{n}"] = $"%{Like.Escape(word.ToLowerInvariant())}%" });
        }
        const string columns = "id, title_en, title_ru, folder, revision, saved_by, saved_at, published_version, published_revision";
        var rows = await paging.ReadAsync<SummaryRow>(columns, "scenarios", "saved_at DESC, id", query.Page, cancellation);
        return new Page<ScenarioSummary>([.. rows.Items.Select(r => r.ToSummary())], rows.Total);
    }

    /// <summary>All drafts that are not deleted, by id.</summary>
    public Task<IReadOnlyList<ScenarioDraft>> DraftsAsync(CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<ScenarioDraft>>(async connection => [.. (await connection.QueryAsync<DraftRow>(
            $"SELECT {DraftColumns} FROM scenarios WHERE deleted_at IS NULL ORDER BY {database.Dialect.Ordinal("id")}")).Select(r => r.ToDraft())], cancellation);

    /// <summary>The folders in use, sorted.</summary>
    public Task<IReadOnlyList<string>> FoldersAsync(CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<string>>(async connection => [.. (await connection.QueryAsync<string>(
            "SELECT DISTINCT folder FROM scenarios WHERE deleted_at IS NULL AND folder <> ''")).Order(StringComparer.Ordinal)], cancellation);

    /// <summary>Moves a scenario to a folder, written with slashes; empty is the root. The draft stays as it is.</summary>
    public Task MoveAsync(string id, string folder, CancellationToken cancellation) =>
        ChangeAsync($"UPDATE scenarios SET folder = @folder WHERE {Live}", id, new { id, folder = folder.Trim('/') }, cancellation);

    /// <summary>Hides a scenario and disarms its triggers. Its versions and runs stay.</summary>
    public Task DeleteAsync(string id, CancellationToken cancellation) => database.WriteAsync(async transaction =>
    {
        var changed = await transaction.Connection!.ExecuteAsync($"UPDATE scenarios SET deleted_at = @Now WHERE {Live}", new { id, database.Now }, transaction);
        RequireOne(changed, id);
        await TriggerIndex.ReplaceAsync(transaction, id, 0, [], database.Now);
        return changed;
    }, cancellation);

    /// <summary>Brings a deleted scenario back; its triggers come into force with the next publishing.</summary>
    public Task UndeleteAsync(string id, CancellationToken cancellation) =>
        ChangeAsync("UPDATE scenarios SET deleted_at = NULL WHERE id = @id AND deleted_at IS NOT NULL", id, new { id }, cancellation);

    private Task<int> ChangeAsync(string sql, string id, object values, CancellationToken cancellation) => database.WriteAsync(async transaction =>
    {
        var changed = await transaction.Connection!.ExecuteAsync(sql, values, transaction);
        RequireOne(changed, id);
        return changed;
    }, cancellation);

    private async Task<ScenarioDraft> SaveAsync(DbTransaction transaction, Scenario scenario, long expectedRevision, string by)
    {
        var values = new
        {
            scenario.Id,
            titleEn = scenario.Title.En,
            titleRu = scenario.Title.Ru,
            search = SearchText(scenario),
            draft = ScenarioJson.Write(scenario),
            expectedRevision,
            by,
            database.Now,
        };
        var saved = await transaction.Connection!.ExecuteAsync(expectedRevision == 0
            ? """
              INSERT INTO scenarios (id, title_en, title_ru, folder, search_text, draft,
                  revision, saved_by, saved_at, created_at, published_version, published_revision)
              VALUES (@Id, @titleEn, @titleRu, '', @search, @draft, 1, @by, @Now, @Now, 0, 0)
              ON CONFLICT (id) DO UPDATE SET title_en = excluded.title_en, title_ru = excluded.title_ru,
                  search_text = excluded.search_text, draft = excluded.draft,
                  revision = scenarios.revision + 1, saved_by = excluded.saved_by, saved_at = excluded.saved_at, deleted_at = NULL
              WHERE scenarios.deleted_at IS NOT NULL
              """
            : """
              UPDATE scenarios SET title_en = @titleEn, title_ru = @titleRu, search_text = @search, draft = @draft,
                  revision = revision + 1, saved_by = @by, saved_at = @Now
              WHERE id = @Id AND deleted_at IS NULL AND revision = @expectedRevision
              """, values, transaction);
        var draft = await FindAsync(transaction.Connection!, scenario.Id, transaction) ?? throw new FlowException(StoreRemarks.NoScenario(scenario.Id));
        return saved == 1 ? draft : throw new FlowException(StoreRemarks.Conflict(scenario.Id, draft.SavedBy, draft.SavedAt));
    }

    // Saving nothing new takes the row's lock in PostgreSQL, so that publishers go one after the other.
    private static async Task<ScenarioDraft> LockAsync(DbTransaction transaction, string id)
    {
        await transaction.Connection!.ExecuteAsync($"UPDATE scenarios SET revision = revision WHERE {Live}", new { id }, transaction);
        return await FindAsync(transaction.Connection!, id, transaction) ?? throw new FlowException(StoreRemarks.NoScenario(id));
    }

    private static async Task<string> VersionAsync(DbTransaction transaction, string id, int version) =>
        await transaction.Connection!.QuerySingleOrDefaultAsync<string>(
            "SELECT json FROM scenario_versions WHERE scenario_id = @id AND version = @version", new { id, version }, transaction)
        ?? throw new FlowException(StoreRemarks.NoVersion(id, version));

    private async Task<int> AddVersionAsync(DbTransaction transaction, ScenarioDraft draft, string json, string by, string note)
    {
        var values = new { draft.Id, version = draft.PublishedVersion + 1, json, by, note, database.Now, revision = json == draft.Json ? draft.Revision : 0 };
        await transaction.Connection!.ExecuteAsync(
            "INSERT INTO scenario_versions (scenario_id, version, json, published_by, published_at, note) VALUES (@Id, @version, @json, @by, @Now, @note)",
            values, transaction);
        await transaction.Connection!.ExecuteAsync(
            "UPDATE scenarios SET published_version = @version, published_revision = @revision WHERE id = @Id", values, transaction);
        return values.version;
    }

    private static async Task<ScenarioDraft?> FindAsync(DbConnection connection, string id, DbTransaction? transaction) =>
        (await connection.QuerySingleOrDefaultAsync<DraftRow>($"SELECT {DraftColumns} FROM scenarios WHERE {Live}", new { id }, transaction))?.ToDraft();

    // Lower case is made here, because SQLite lowers Latin letters only.
    private static string SearchText(Scenario scenario) =>
        string.Join('\n', scenario.Id, scenario.Title.En, scenario.Title.Ru, scenario.Story.En, scenario.Story.Ru).ToLowerInvariant();

    private static void RequireOne(int changed, string id)
    {
        if (changed == 0)
        {
            throw new FlowException(StoreRemarks.NoScenario(id));
        }
    }
}
