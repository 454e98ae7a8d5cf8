using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>The tables that are kept in the warehouse between runs, found by content hash.</summary>
/// <remarks>
/// A table is written before its row here, so a crash leaves a table without a row (removed by <see cref="CleanAsync"/>). A row whose table
/// somebody has dropped counts for nothing. Several instances may work on one warehouse.
/// </remarks>
public sealed class KeptTables(IWarehouse warehouse, TimeProvider clock)
{
    /// <summary>The schema that holds the tables.</summary>
    public const string Schema = "kept";

    private static readonly TableName Index = new("rfmflows", "kept_tables");
    private static readonly TableName Hashes = new("rfmflows", "node_hashes");
    private static readonly TableName Found = new("rfmflows", "source_checks");
    private static readonly TableName Facts = new("rfmflows", "table_facts");

    // Short writes to the same row collide in an embedded engine, so all instances of this process take turns.
    private static readonly ConditionalWeakTable<IWarehouse, SemaphoreSlim> Gates = [];
    private readonly SemaphoreSlim _gate = Gates.GetValue(warehouse, _ => new SemaphoreSlim(1));
    private bool _ready;

    private Dialect Sql => warehouse.Dialect;

    private string TableExists =>
        $"EXISTS (SELECT 1 FROM information_schema.tables AS t WHERE t.table_schema = {Sql.Literal(Schema)} AND t.table_name = k.table_name)";

    private string Now => Sql.Literal(clock.GetUtcNow().UtcDateTime);

    /// <summary>The kept tables of some content hashes, by hash and port.</summary>
    internal Task<IReadOnlyDictionary<(string Hash, string Port), KeptTable>> FindAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellation) => WithSessionAsync(async session =>
    {
        var found = new Dictionary<(string Hash, string Port), KeptTable>();
        await using var reader = await session.ReadAsync(
            $"SELECT hash, port, table_name, row_count, sort_keys, remarks FROM {Sql.Quote(Index)} AS k WHERE {IsOneOf("hash", hashes)} AND {TableExists}", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var order = OrderJson.Read(List(reader.GetString(4)));
            var remarks = RemarksJson.Read(List(reader.GetString(5)));
            found[(reader.GetString(0), reader.GetString(1))] = new KeptTable(new TableName(Schema, reader.GetString(2)), reader.GetInt64(3), order, remarks);
        }
        return (IReadOnlyDictionary<(string Hash, string Port), KeptTable>)found;
    }, cancellation);

    /// <summary>Notes that tables are of use, which keeps them from being cleaned away.</summary>
    internal Task TouchAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellation) => hashes.Count == 0 ? Task.CompletedTask : WithSessionAsync(
        session => session.ExecuteAsync($"UPDATE {Sql.Quote(Index)} SET used_at = {Now} WHERE {IsOneOf("hash", hashes)}", cancellation), cancellation);

    /// <summary>Makes the finished tables of a node findable, by port.</summary>
    /// <param name="remarks">What was said of them, to be said again whenever they are taken.</param>
    internal async Task AddAsync(string hash, IReadOnlyCollection<KeyValuePair<string, Relation>> tables, IReadOnlyList<Remark> remarks, CancellationToken cancellation)
    {
        if (tables.Count == 0)
        {
            return;
        }
        var said = Sql.Literal(Text(RemarksJson.Of(remarks)));
        var rows = tables.Select(t =>
            $"({Sql.Literal(hash)}, {Sql.Literal(t.Key)}, {Sql.Literal(t.Value.Name.Name)}, {t.Value.Rows}, {Sql.Literal(Text(OrderJson.Of(t.Value.Order)))}, {said}, {Now})");
        await WithSessionAsync(session => session.ExecuteAsync(
            $"""
            INSERT INTO {Sql.Quote(Index)} (hash, port, table_name, row_count, sort_keys, remarks, used_at) VALUES {string.Join(", ", rows)}
            ON CONFLICT (hash, port) DO UPDATE SET table_name = excluded.table_name, row_count = excluded.row_count, sort_keys = excluded.sort_keys,
                remarks = excluded.remarks, used_at = excluded.used_at
            """, cancellation), cancellation);
    }

    /// <summary>What the nodes of a scenario were computed from the last time.</summary>
    internal Task<IReadOnlyDictionary<string, ContentHash>> HashesAsync(string scenario, CancellationToken cancellation) => WithSessionAsync(async session =>
    {
        var hashes = new Dictionary<string, ContentHash>(StringComparer.Ordinal);
        await using var reader = await session.ReadAsync($"SELECT node, settings, inputs, source FROM {Sql.Quote(Hashes)} WHERE scenario = {Sql.Literal(scenario)}", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            hashes[reader.GetString(0)] = new ContentHash(reader.GetString(1), reader.GetString(2), await reader.IsDBNullAsync(3, cancellation) ? null : reader.GetString(3));
        }
        return (IReadOnlyDictionary<string, ContentHash>)hashes;
    }, cancellation);

    /// <summary>Remembers what nodes were computed from.</summary>
    internal Task RememberAsync(string scenario, IReadOnlyCollection<KeyValuePair<string, ContentHash>> hashes, CancellationToken cancellation) => hashes.Count == 0 ? Task.CompletedTask : WithSessionAsync(
        session => session.ExecuteAsync(
            $"""
            INSERT INTO {Sql.Quote(Hashes)} (scenario, node, settings, inputs, source)
            VALUES {string.Join(", ", hashes.Select(h => $"({Sql.Literal(scenario)}, {Sql.Literal(h.Key)}, {Sql.Literal(h.Value.Settings)}, {Sql.Literal(h.Value.Inputs)}, {Sql.Literal(h.Value.Source)})"))}
            ON CONFLICT (scenario, node) DO UPDATE SET settings = excluded.settings, inputs = excluded.inputs, source = excluded.source
            """, cancellation), cancellation);

    /// <summary>A number that is known of a kept table, or null. What is kept never changes, so neither does what was found out about it.</summary>
    internal Task<long?> FactAsync(TableName table, string fact, CancellationToken cancellation) => WithSessionAsync(async session =>
        (long?)await session.ScalarAsync(
            $"SELECT value FROM {Sql.Quote(Facts)} WHERE table_name = {Sql.Literal(table.Name)} AND fact = {Sql.Literal(fact)}", cancellation), cancellation);

    /// <summary>Remembers a number that was found out about a kept table.</summary>
    internal Task RememberFactAsync(TableName table, string fact, long value, CancellationToken cancellation) => WithSessionAsync(session => session.ExecuteAsync(
        $"INSERT INTO {Sql.Quote(Facts)} (table_name, fact, value) VALUES ({Sql.Literal(table.Name)}, {Sql.Literal(fact)}, {value}) ON CONFLICT (table_name, fact) DO NOTHING",
        cancellation), cancellation);

    /// <summary>What a check found in a source, as <see cref="RememberFoundAsync"/> got it; null when it is not known.</summary>
    internal Task<string?> FoundAsync(string key, CancellationToken cancellation) => WithSessionAsync(
        async session => (string?)await session.ScalarAsync($"SELECT found FROM {Sql.Quote(Found)} WHERE source = {Sql.Literal(key)}", cancellation), cancellation);

    internal Task RememberFoundAsync(string key, string found, CancellationToken cancellation) => WithSessionAsync(session => session.ExecuteAsync(
        $"INSERT INTO {Sql.Quote(Found)} (source, found, found_at) VALUES ({Sql.Literal(key)}, {Sql.Literal(found)}, {Now}) ON CONFLICT (source) DO NOTHING",
        cancellation), cancellation);

    /// <summary>Removes tables that have not been used since a moment, tables without an entry, and what crashed runs left. Call while nothing runs.</summary>
    public Task<int> CleanAsync(DateTimeOffset unusedSince, CancellationToken cancellation) => WithSessionAsync(async session =>
    {
        await session.ExecuteAsync($"DELETE FROM {Sql.Quote(Index)} WHERE used_at < {Sql.Literal(unusedSince.UtcDateTime)}", cancellation);
        var orphans = await TextsAsync(session,
            $"SELECT table_name FROM information_schema.tables WHERE table_schema = {Sql.Literal(Schema)} AND table_name NOT IN (SELECT table_name FROM {Sql.Quote(Index)})", cancellation);
        foreach (var orphan in orphans)
        {
            await session.DropTableAsync(new TableName(Schema, orphan), cancellation);
        }
        await session.ExecuteAsync($"DELETE FROM {Sql.Quote(Facts)} WHERE table_name NOT IN (SELECT table_name FROM {Sql.Quote(Index)})", cancellation);
        await session.ExecuteAsync($"DELETE FROM {Sql.Quote(Found)} WHERE found_at < {Sql.Literal(unusedSince.UtcDateTime)}", cancellation);
        foreach (var left in await TextsAsync(session, "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE 'run\\_%' ESCAPE '\\'", cancellation))
        {
            await session.DropSchemaAsync(left, cancellation);
        }
        return orphans.Count;
    }, cancellation);

    /// <summary>Removes the tables that hold what must be nowhere any more, and what is remembered of sources. Call while nothing runs.</summary>
    /// <param name="holds">Whether a table does.</param>
    /// <param name="texts">What no remark may say.</param>
    public Task<int> ForgetAsync(Func<WarehouseSession, TableName, Task<bool>> holds, IReadOnlyCollection<string> texts, CancellationToken cancellation) => WithSessionAsync(async session =>
    {
        var forgotten = 0;
        var told = string.Join(" OR ", texts.Select(t => $"position({Sql.Literal(t)} IN remarks) > 0").DefaultIfEmpty("FALSE"));
        var tables = await TextsAsync(session, $"SELECT table_name FROM information_schema.tables WHERE table_schema = {Sql.Literal(Schema)}", cancellation);
        var saying = await TextsAsync(session, $"SELECT table_name FROM {Sql.Quote(Index)} WHERE {told}", cancellation);
        foreach (var table in tables)
        {
            if (saying.Contains(table) || await holds(session, new TableName(Schema, table)))
            {
                await session.ExecuteAsync($"DELETE FROM {Sql.Quote(Index)} WHERE table_name = {Sql.Literal(table)}", cancellation);
                await session.ExecuteAsync($"DELETE FROM {Sql.Quote(Facts)} WHERE table_name = {Sql.Literal(table)}", cancellation);
                await session.DropTableAsync(new TableName(Schema, table), cancellation);
                forgotten++;
            }
        }
        await session.ExecuteAsync($"DELETE FROM {Sql.Quote(Found)}", cancellation);
        return forgotten;
    }, cancellation);

    private static JsonArray List(string text) => JsonNode.Parse(text)!.AsArray();

    private static string Text(JsonArray list) => list.ToJsonString(ScenarioJson.Readable);

    private string IsOneOf(string column, IReadOnlyCollection<string> texts) => texts.Count == 0 ? "FALSE" : $"{column} IN ({string.Join(", ", texts.Select(Sql.Literal))})";

    private static async Task<List<string>> TextsAsync(WarehouseSession session, string sql, CancellationToken cancellation)
    {
        var texts = new List<string>();
        await using var reader = await session.ReadAsync(sql, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            texts.Add(reader.GetString(0));
        }
        return texts;
    }

    private async Task<T> WithSessionAsync<T>(Func<WarehouseSession, Task<T>> work, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await using var session = await warehouse.OpenSessionAsync(cancellation);
            if (!_ready)
            {
                await CreateAsync(session, cancellation);
                _ready = true;
            }
            return await work(session);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task CreateAsync(WarehouseSession session, CancellationToken cancellation)
    {
        await session.CreateSchemaAsync(Index.Schema, cancellation);
        await session.CreateSchemaAsync(Schema, cancellation);
        var text = Sql.TypeName(ColumnType.Text);
        await session.CreateMissingTableAsync(Index,
            $"""
            hash {text} NOT NULL, port {text} NOT NULL, table_name {text} NOT NULL, row_count BIGINT NOT NULL,
                sort_keys {text} NOT NULL, remarks {text} NOT NULL, used_at TIMESTAMP NOT NULL, PRIMARY KEY (hash, port)
            """, cancellation);
        await session.CreateMissingTableAsync(Hashes,
            $"scenario {text} NOT NULL, node {text} NOT NULL, settings {text} NOT NULL, inputs {text} NOT NULL, source {text}, PRIMARY KEY (scenario, node)", cancellation);
        await session.CreateMissingTableAsync(Facts, $"table_name {text} NOT NULL, fact {text} NOT NULL, value BIGINT NOT NULL, PRIMARY KEY (table_name, fact)", cancellation);
        await session.CreateMissingTableAsync(Found, $"source {text} NOT NULL PRIMARY KEY, found {text} NOT NULL, found_at TIMESTAMP NOT NULL", cancellation);
    }
}
