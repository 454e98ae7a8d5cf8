using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Npgsql;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Export;

/// <summary>A database of its own for one test.</summary>
internal sealed class ExportTarget(DbConnection connection, Func<JsonObject> settings, string? dropSchema) : IAsyncDisposable
{
    private const string Sqlite = "sqlite";
    private const string PostgreSql = "postgresql";
    private const string Variable = "RFMFLOWS_TEST_POSTGRES";

    public static IEnumerable<string> Available => Postgres is null ? [Sqlite] : [Sqlite, PostgreSql];

    /// <summary>The node's settings of the database.</summary>
    public JsonObject Settings => settings();

    private static string? Postgres => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public static ExportTarget Of(string kind, FlowTester flow)
    {
        if (kind == Sqlite)
        {
            var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(flow.Folder, "target.db"), Pooling = false };
            return new ExportTarget(new SqliteConnection(file.ConnectionString), () => new JsonObject { ["kind"] = Sqlite, ["file"] = "target.db" }, null);
        }
        var schema = $"test_{Guid.NewGuid():N}";
        var server = new NpgsqlConnectionStringBuilder(Postgres) { Pooling = false };
        using (var setup = new NpgsqlConnection(server.ConnectionString))
        {
            setup.Open();
            using var create = new NpgsqlCommand($"CREATE SCHEMA {schema}", setup);
            create.ExecuteNonQuery();
        }
        return new ExportTarget(new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { SearchPath = schema }.ConnectionString), () => new JsonObject
        {
            ["kind"] = PostgreSql, ["host"] = server.Host, ["port"] = server.Port, ["database"] = server.Database, ["user"] = server.Username, ["schema"] = schema,
        }, schema);
    }

    /// <summary>The first column of a statement's rows.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string sql)
    {
        await connection.OpenAsync();
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
            {
                rows.Add(reader.GetValue(0).ToString()!);
            }
            return rows;
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (dropSchema is not null)
        {
            await ReadAsync($"DROP SCHEMA {dropSchema} CASCADE");
        }
        await connection.DisposeAsync();
    }
}
