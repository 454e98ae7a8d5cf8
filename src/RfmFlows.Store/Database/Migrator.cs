using System.Data.Common;
using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>Applies the migrations that a database lacks: all or none, once, however many processes start at the same time.</summary>
internal sealed class Migrator(ControlDatabase database, IReadOnlyList<Migration> known)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await database.Dialect.PrepareAsync(cancellation);
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            throw new FlowException(StoreRemarks.CannotOpen(e.Message), e);
        }
        await database.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            await database.Dialect.LockForMigrationAsync(transaction);
            await connection.ExecuteAsync(
                "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TIMESTAMPTZ NOT NULL)",
                transaction: transaction);
            var applied = (await connection.QueryAsync<int>("SELECT number FROM migrations", transaction: transaction)).ToHashSet();
            if (applied.Except(known.Select(m => m.Number)).ToList() is { Count: > 0 } unknown)
            {
                throw new FlowException(StoreRemarks.NewerDatabase(unknown.Max()));
            }
            foreach (var migration in known.Where(m => !applied.Contains(m.Number) && (m.Engine ?? database.Dialect.Name) == database.Dialect.Name))
            {
                await connection.ExecuteAsync(migration.Sql, transaction: transaction);
                await connection.ExecuteAsync(
                    "INSERT INTO migrations (number, name, applied_at) VALUES (@Number, @Name, @Now)",
                    new { migration.Number, migration.Name, database.Now }, transaction);
            }
            return true;
        }, cancellation);
    }
}
