using Dapper;
using Microsoft.Data.Sqlite;

namespace RfmFlows.Sandbox.Storage;

/// <summary>
/// The sandbox's state: one SQLite file. Reads run beside each other and see every answered write;
/// writes go through one <see cref="WriteQueue"/>. A commit survives the death of the process.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private const int SchemaVersion = 1;
    private readonly string _connectionString;
    private readonly WriteQueue _writes;

    public Database(string folder)
    {
        Directory.CreateDirectory(folder);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "sandbox.db") }.ToString();
        var writer = Open();
        Migrate(writer);
        _writes = new WriteQueue(writer);
    }

    /// <summary>Runs the work alone among writes; the task ends once its effect is committed.</summary>
    public Task<T> WriteAsync<T>(Func<WriteSession, T> work) => _writes.RunAsync(work);

    public T Read<T>(Func<SqliteConnection, T> work)
    {
        using var connection = Open();
        return work(connection);
    }

    public async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    private static void Migrate(SqliteConnection connection)
    {
        connection.Execute("pragma journal_mode = wal; pragma synchronous = normal");
        if (connection.ExecuteScalar<long>("pragma user_version") >= SchemaVersion)
        {
            return;
        }

        using var stream = typeof(Database).Assembly.GetManifestResourceStream("Schema.sql")!;
        using var reader = new StreamReader(stream);
        using var transaction = connection.BeginTransaction();
        connection.Execute(reader.ReadToEnd(), transaction: transaction);
        connection.Execute($"pragma user_version = {SchemaVersion}", transaction: transaction);
        transaction.Commit();
    }
}
