using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace RfmFlows.Store;

/// <summary>A schema of its own in a PostgreSQL database.</summary>
internal sealed class PostgreSqlDialect : ControlDialect
{
    private readonly NpgsqlDataSource _source;
    private readonly string _schema;

    public PostgreSqlDialect(string connectionString, string schema)
    {
        _schema = $"\"{schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = _schema });
    }

    public override string Name => "postgresql";

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await _source.OpenConnectionAsync(cancellation);

    // The server lets writers in side by side.
    public override Task<IDisposable?> TakeTurnAsync(CancellationToken cancellation) => Task.FromResult<IDisposable?>(null);

    public override async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellation) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);

    // CREATE SCHEMA IF NOT EXISTS alone can fail when two processes run it at the same time.
    public override async Task PrepareAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var transaction = await BeginWriteAsync(connection, cancellation);
        await LockForMigrationAsync(transaction);
        await connection.ExecuteAsync($"CREATE SCHEMA IF NOT EXISTS {_schema}", transaction: transaction);
        await transaction.CommitAsync(cancellation);
    }

    public override Task LockForMigrationAsync(IDbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync("SELECT pg_advisory_xact_lock(hashtextextended(@schema, 0))", new { schema = _schema }, transaction);

    public override string Ordinal(string column) => $"{column} COLLATE \"C\"";

    public override string AnyOf(string column, string parameter) => $"{column} = ANY(@{parameter})";

    public override Task ScrubAsync(IDbConnection connection) => connection.ExecuteAsync("VACUUM");

    public override bool IsFull(DbException e) => e.SqlState is PostgresErrorCodes.DiskFull;

    public override ValueTask DisposeAsync() => _source.DisposeAsync();
}
