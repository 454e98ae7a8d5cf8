using System.Runtime.CompilerServices;
using System.Text.Json;
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

    private static readonly TableName Index = new("rfmflows", "kept");
    private static readonly TableName Hashes = new("rfmflows", "node_hashes");
    private static readonly TableName Said = new("rfmflows", "kept_remarks");

    // Short writes to the same row collide in an embedded engine, so all instances of this process take turns.
    private static readonly ConditionalWeakTable<IWarehouse, SemaphoreSlim> Gates = [];
    private readonly SemaphoreSlim _gate = Gates.GetValue(warehouse, _ => new SemaphoreSlim(1));
    private bool _ready;

    private const int FurtherTries = 3;

    private Dialect Sql => warehouse.Dialect;

    private string TableExists =>
        $"EXISTS (SELECT 1 FROM information_schema.tables AS t WHERE t.table_schema = {Sql.Literal(Schema)} AND t.table_name = k.table_name)";

    private string Now => Sql.Literal(clock.GetUtcNow().UtcDateTime);

    /// <summary>The kept relation of a port, or null.</summary>
    internal async Task<Relation?> FindAsync(string hash, string port, Columns columns, CancellationToken cancellation)
    {
        return await WithSessionAsync(async session =>
        {
            var where = $"WHERE hash = {Sql.Literal(hash)} AND port = {Sql.Literal(port)}";
            Relation? found = null;
            await using (var reader = await session.ReadAsync($"SELECT table_name, row_count, sort_keys FROM {Sql.Quote(Index)} AS k {where} AND {TableExists}", cancellation))
            {
                if (await reader.ReadAsync(cancellation))
                {
                    var order = JsonSerializer.Deserialize<SortKey[]>(reader.GetString(2)) ?? [];
                    found = new Relation(new TableName(Schema, reader.GetString(0)), columns, order, reader.GetInt64(1), IsTable: true);
                }
            }
            if (found is not null)
            {
                await session.ExecuteAsync($"UPDATE {Sql.Quote(Index)} SET used_at = {Now} {where}", cancellation);
            }
            return found;
        }, cancellation);
    }

    /// <summary>Makes a finished table findable.</summary>
    internal Task AddAsync(string hash, string port, Relation relation, CancellationToken cancellation) => WithSessionAsync(async session =>
    {
        await session.ExecuteAsync(
            $"""
            INSERT INTO {Sql.Quote(Index)} (hash, port, table_name, row_count, sort_keys, used_at)
            VALUES ({Sql.Literal(hash)}, {Sql.Literal(port)}, {Sql.Literal(relation.Name.Name)}, {relation.Rows}, {Sql.Literal(JsonSerializer.Serialize(relation.Order))}, {Now})
            ON CONFLICT (hash, port) DO UPDATE SET table_name = excluded.table_name, row_count = excluded.row_count, sort_keys = excluded.sort_keys, used_at = excluded.used_at
            """, cancellation);
        return true;
    }, cancellation);

    /// <summary>Remembers what was said of a result, so that it can be said again.</summary>
    internal Task RememberAsync(string hash, IReadOnlyList<Remark> remarks, CancellationToken cancellation) => WithSessionAsync(async session =>
    {
        await session.ExecuteAsync(
            $"""
            INSERT INTO {Sql.Quote(Said)} (hash, remarks) VALUES ({Sql.Literal(hash)}, {Sql.Literal(JsonSerializer.Serialize(remarks))})
            ON CONFLICT (hash) DO UPDATE SET remarks = excluded.remarks
            """, cancellation);
        return true;
    }, cancellation);

    /// <summary>What was said of a kept result when it was made.</summary>
    internal Task<IReadOnlyList<Remark>> RemarksAsync(string hash, CancellationToken cancellation) => WithSessionAsync(async session =>
        await session.ScalarAsync($"SELECT remarks FROM {Sql.Quote(Said)} WHERE hash = {Sql.Literal(hash)}", cancellation) is string text
            ? JsonSerializer.Deserialize<IReadOnlyList<Remark>>(text) ?? []
            : [], cancellation);

    /// <summary>Remembers what a node was computed from, and returns what it was computed from the last time.</summary>
    internal Task<ContentHash?> SwapHashAsync(string scenario, string node, ContentHash hash, CancellationToken cancellation) => WithSessionAsync(async session =>
    {
        ContentHash? before = null;
        var where = $"WHERE scenario = {Sql.Literal(scenario)} AND node = {Sql.Literal(node)}";
        await using (var reader = await session.ReadAsync($"SELECT settings, inputs, source FROM {Sql.Quote(Hashes)} {where}", cancellation))
        {
            if (await reader.ReadAsync(cancellation))
            {
                before = new ContentHash(reader.GetString(0), reader.GetString(1), await reader.IsDBNullAsync(2, cancellation) ? null : reader.GetString(2));
            }
        }
        await session.ExecuteAsync(
            $"""
            INSERT INTO {Sql.Quote(Hashes)} (scenario, node, settings, inputs, source)
            VALUES ({Sql.Literal(scenario)}, {Sql.Literal(node)}, {Sql.Literal(hash.Settings)}, {Sql.Literal(hash.Inputs)}, {Sql.Literal(hash.Source)})
            ON CONFLICT (scenario, node) DO UPDATE SET settings = excluded.settings, inputs = excluded.inputs, source = excluded.source
            """, cancellation);
        return before;
    }, cancellation);

    /// <summary>Removes tables that have not been used since a moment, tables without an entry, and what crashed runs left. Call while nothing runs.</summary>
    public Task<int> CleanAsync(DateTimeOffset unusedSince, CancellationToken cancellation) => WithSessionAsync(async session =>
    {
        await session.ExecuteAsync($"DELETE FROM {Sql.Quote(Index)} WHERE used_at < {Sql.Literal(unusedSince.UtcDateTime)}", cancellation);
        await session.ExecuteAsync($"DELETE FROM {Sql.Quote(Said)} WHERE hash NOT IN (SELECT hash FROM {Sql.Quote(Index)})", cancellation);
        var orphans = await TextsAsync(session,
            $"SELECT table_name FROM information_schema.tables WHERE table_schema = {Sql.Literal(Schema)} AND table_name NOT IN (SELECT table_name FROM {Sql.Quote(Index)})", cancellation);
        foreach (var orphan in orphans)
        {
            await session.DropTableAsync(new TableName(Schema, orphan), cancellation);
        }
        foreach (var left in await TextsAsync(session, "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE 'run\\_%' ESCAPE '\\'", cancellation))
        {
            await session.DropSchemaAsync(left, cancellation);
        }
        return orphans.Count;
    }, cancellation);

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
                await CreateAsync(session, FurtherTries, cancellation);
                _ready = true;
            }
            return await work(session);
        }
        finally
        {
            _gate.Release();
        }
    }

    // IF NOT EXISTS does not help against another process that creates the same at the same moment; trying again does.
    private async Task CreateAsync(WarehouseSession session, int triesLeft, CancellationToken cancellation)
    {
        try
        {
            await CreateAsync(session, cancellation);
        }
        catch (WarehouseException) when (triesLeft > 0)
        {
            await CreateAsync(session, triesLeft - 1, cancellation);
        }
    }

    private async Task CreateAsync(WarehouseSession session, CancellationToken cancellation)
    {
        await session.CreateSchemaAsync(Index.Schema, cancellation);
        await session.CreateSchemaAsync(Schema, cancellation);
        var text = Sql.TypeName(ColumnType.Text);
        await session.ExecuteAsync(
            $"""
            CREATE TABLE IF NOT EXISTS {Sql.Quote(Index)} (hash {text} NOT NULL, port {text} NOT NULL, table_name {text} NOT NULL, row_count BIGINT NOT NULL,
                sort_keys {text} NOT NULL, used_at TIMESTAMP NOT NULL, PRIMARY KEY (hash, port))
            """, cancellation);
        await session.ExecuteAsync(
            $"""
            CREATE TABLE IF NOT EXISTS {Sql.Quote(Hashes)} (scenario {text} NOT NULL, node {text} NOT NULL, settings {text} NOT NULL, inputs {text} NOT NULL,
                source {text}, PRIMARY KEY (scenario, node))
            """, cancellation);
        await session.ExecuteAsync($"CREATE TABLE IF NOT EXISTS {Sql.Quote(Said)} (hash {text} NOT NULL PRIMARY KEY, remarks {text} NOT NULL)", cancellation);
    }
}
