using Npgsql;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Tests.Toolbox;

/// <summary>A database of its own on the server of <see cref="PostgresFactAttribute"/>, dropped in the end.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly string _name = $"nodes_{Guid.NewGuid():N}";

    public string Connection => new NpgsqlConnectionStringBuilder(PostgresFactAttribute.Server) { Database = _name }.ConnectionString;

    /// <summary>Creates the database; null where there is no server.</summary>
    public static async Task<PostgresDatabase?> CreateAsync()
    {
        if (string.IsNullOrEmpty(PostgresFactAttribute.Server))
        {
            return null;
        }
        var database = new PostgresDatabase();
        await ExecuteAsync($"CREATE DATABASE {database._name}");
        return database;
    }

    /// <summary>A warehouse in it.</summary>
    public async Task<IWarehouse> OpenAsync() => await PostgresWarehouse.OpenAsync(
        new PostgresOptions { ConnectionString = Connection }, CancellationToken.None);

    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP DATABASE {_name} WITH (FORCE)");

    private static async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(PostgresFactAttribute.Server!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
