using Npgsql;

namespace RfmFlows.Warehouse.Tests;

/// <summary>
/// A database of its own on the server that RFMFLOWS_TEST_POSTGRES names. Its locale sorts as a dictionary does and would show wherever
/// something were left to it.
/// </summary>
public sealed class PostgresEngine : ITestEngine
{
    private const string Variable = "RFMFLOWS_TEST_POSTGRES";
    private readonly string _database = $"test_{Guid.NewGuid():N}";

    /// <summary>Why tests on PostgreSQL cannot run here, or null when they can.</summary>
    public static string? SkipReason => string.IsNullOrEmpty(Server) ? $"{Variable} holds no connection string." : null;

    public string Folder { get; } = Directory.CreateTempSubdirectory("rfmflows-warehouse-").FullName;

    public IWarehouse Warehouse { get; private set; } = null!;

    /// <summary>How other clients reach the database.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(Server) { Database = _database }.ConnectionString;

    private static string? Server => Environment.GetEnvironmentVariable(Variable);

    public async Task InitializeAsync()
    {
        if (SkipReason is not null)
        {
            return;
        }
        await OnServerAsync($"CREATE DATABASE {_database} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'");
        Warehouse = await PostgresWarehouse.OpenAsync(
            new PostgresOptions { ConnectionString = ConnectionString, FileThreads = 2, SpillFolder = Path.Combine(Folder, "spill") }, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (SkipReason is null)
        {
            await Warehouse.DisposeAsync();
            await OnServerAsync($"DROP DATABASE {_database} WITH (FORCE)");
        }
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Server!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
