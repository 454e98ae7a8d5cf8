using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace RfmFlows.Store;

/// <summary>One file, <c>store.db</c>, that only its owner may read. Writers of this process queue here instead of polling the file's lock.</summary>
internal sealed class SqliteDialect : ControlDialect
{
    private const int BusySeconds = 30;
    private const int IoError = 10;
    private const int Full = 13;
    private readonly string _file;
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writers = new(1);

    public SqliteDialect(string folder)
    {
        _file = Path.Combine(folder, "store.db");
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = _file,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        }.ToString();
    }

    public override string Name => "sqlite";

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await connection.ExecuteAsync($"PRAGMA busy_timeout = {BusySeconds * 1000}; PRAGMA synchronous = FULL");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async Task<IDisposable?> TakeTurnAsync(CancellationToken cancellation)
    {
        await _writers.WaitAsync(cancellation);
        return new Turn(_writers);
    }

    public override Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellation) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public override async Task PrepareAsync(CancellationToken cancellation)
    {
        PrivateFile.Touch(_file);
        await using var connection = await OpenAsync(cancellation);
        await connection.ExecuteAsync("PRAGMA journal_mode = WAL");
    }

    // The write transaction is the lock.
    public override Task LockForMigrationAsync(IDbTransaction transaction) => Task.CompletedTask;

    public override string Ordinal(string column) => column;

    public override Task ScrubAsync(IDbConnection connection) => connection.ExecuteAsync("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");

    public override bool IsFull(DbException e) => e is SqliteException { SqliteErrorCode: IoError or Full };

    public override string AnyOf(string column, string parameter) => $"{column} IN @{parameter}";

    public override ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writers.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class Turn(SemaphoreSlim writers) : IDisposable
    {
        public void Dispose() => writers.Release();
    }
}
