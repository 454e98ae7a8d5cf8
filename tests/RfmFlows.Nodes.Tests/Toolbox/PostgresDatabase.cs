using Npgsql;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Tests.Toolbox;

/// <summary>A warehouse in a database of its own on the server that RFMFLOWS_TEST_POSTGRES names; gone when it is closed.</summary>
public sealed class PostgresDatabase : IWarehouse
{
    private readonly string _name;
    private readonly PostgresWarehouse _inner;

    private PostgresDatabase(string name, PostgresWarehouse inner)
    {
        _name = name;
        _inner = inner;
    }

    public Dialect Dialect => _inner.Dialect;

    public static async Task<PostgresDatabase> CreateAsync()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'");
        var connection = new NpgsqlConnectionStringBuilder(PostgresFactAttribute.Server) { Database = name }.ConnectionString;
        return new PostgresDatabase(name, await PostgresWarehouse.OpenAsync(new PostgresOptions { ConnectionString = connection, FileThreads = 2 }, CancellationToken.None));
    }

    public Task<WarehouseSession> OpenSessionAsync(CancellationToken cancellation) => _inner.OpenSessionAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _inner.DisposeAsync();
        await OnServerAsync($"DROP DATABASE {_name} WITH (FORCE)");
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(PostgresFactAttribute.Server!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
