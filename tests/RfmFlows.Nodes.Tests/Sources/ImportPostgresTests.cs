using Npgsql;
using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Sources;

/// <summary>Reads from a real PostgreSQL, in a schema of its own.</summary>
public sealed class ImportPostgresTests : IAsyncLifetime
{
    private readonly string _schema = $"source_{Guid.NewGuid():N}";
    private NpgsqlDataSource? _server;

    public async Task InitializeAsync()
    {
        if (PostgresFactAttribute.Server is { Length: > 0 } server)
        {
            _server = NpgsqlDataSource.Create(server);
            await ExecuteAsync($"CREATE SCHEMA {_schema}");
        }
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await ExecuteAsync($"DROP SCHEMA {_schema} CASCADE");
            await _server.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task RunAsync_Table_MapsTypesAndGivesMomentsInTheZoneOfTheScenario()
    {
        await ExecuteAsync(
            $"""
            CREATE TABLE {_schema}.t (id int, big bigint, sum numeric(12,2), free numeric, share double precision, ok boolean, day date, at timestamp, moment timestamptz, code uuid,
                name varchar(20), tags text[], raw json);
            INSERT INTO {_schema}.t VALUES (1, 9000000000, 12.5, 1.23456789, 0.5, true, '2026-01-02', '2026-01-02 10:11:12', '2026-01-01 22:30:00+00', '00000000-0000-0000-0000-000000000001',
                'Ann', ARRAY['a', 'b'], '1');
            """);
        await using var flow = Flow(new { table = $"{_schema}.t" });
        flow.TimeZone = "Europe/Moscow";

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("db.table").ShouldBe(
            "id integer, big integer, sum decimal(2), free decimal(6), share real, ok boolean, day date, at datetime, moment datetime, code text, name text, tags text, raw text");
        (await run.RowsAsync("db.table")).ShouldBe(
            ["1|9000000000|12.50|1.234568|0.5|true|2026-01-02|2026-01-02 10:11:12|2026-01-02 01:30:00|00000000-0000-0000-0000-000000000001|Ann|a,b|1"]);
    }

    [PostgresFact]
    public async Task RunAsync_GrowingMoment_ReadsFromTheSameInstantOn()
    {
        await ExecuteAsync($"CREATE TABLE {_schema}.t (id int, at timestamptz); INSERT INTO {_schema}.t VALUES (1, '2026-01-01 22:30:00+00'), (2, '2026-01-02 22:30:00+00')");
        await using var flow = Flow(new { table = $"{_schema}.t", growing = "at" });
        flow.TimeZone = "Europe/Moscow";
        (await flow.RunAsync()).Succeeded().Tally("read").ShouldBe(2);
        await ExecuteAsync($"INSERT INTO {_schema}.t VALUES (3, '2026-01-02 22:30:00+00'), (4, '2026-01-03 00:00:00+00'), (5, '2026-01-01 00:00:00+00')");

        var run = (await flow.RunAsync()).Succeeded();

        run.Tally("read").ShouldBe(3);
        (await run.RowsAsync("db.table")).ShouldBe(["1|2026-01-02 01:30:00", "2|2026-01-03 01:30:00", "3|2026-01-03 01:30:00", "4|2026-01-03 03:00:00"]);
    }

    [PostgresFact]
    public async Task CheckAsync_QueryThatChangesData_IsRefusedByTheDatabase()
    {
        await ExecuteAsync($"CREATE TABLE {_schema}.t (id int)");
        await using var flow = Flow(new { what = "query", query = $"WITH added AS (INSERT INTO {_schema}.t VALUES (1) RETURNING id) SELECT id FROM added" });

        var run = await flow.RunAsync();

        run.Remarks.ShouldContain(r => r.Code == "RF3024");
        await using var count = _server!.CreateCommand($"SELECT count(*) FROM {_schema}.t");
        (await count.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [PostgresFact]
    public async Task CheckAsync_UnknownTableAndDatabase_NameTheirSettings()
    {
        await using var flow = Flow(new { table = $"{_schema}.nix" });
        (await flow.CheckAsync()).Remarks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Code.ShouldBe("RF3023"), r => r.Setting.ShouldBe("table"));

        await using var other = Flow(new { table = "t", database = "no_such_database" });
        (await other.CheckAsync()).Remarks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Code.ShouldBe("RF3022"), r => r.Setting.ShouldBe("database"));
    }

    private static FlowTester Flow(object settings)
    {
        var server = new NpgsqlConnectionStringBuilder(PostgresFactAttribute.Server);
        var json = (System.Text.Json.Nodes.JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(settings)!;
        json["host"] = server.Host;
        json["port"] = server.Port;
        json["database"] ??= server.Database;
        json["user"] = server.Username;
        json["password"] = "server";
        return new FlowTester().With<ISecrets>(new Secrets(server.Password ?? "")).Node("db", "sources.database", json);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _server!.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Secrets(string value) : ISecrets
    {
        public ValueTask<string?> FindAsync(string name, CancellationToken cancellation) => ValueTask.FromResult<string?>(value);
    }
}
