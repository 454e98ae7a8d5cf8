using System.Data.Common;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>
/// The control state: scenarios, runs, ledgers, users. SQLite in the data folder, or PostgreSQL. Several processes may open the same one.
/// </summary>
public sealed class ControlDatabase : IAsyncDisposable
{
    private const string Deadlock = "40P01";
    private const string SerializationFailure = "40001";
    private const int MaxAttempts = 3;

    private ControlDatabase(ControlDialect dialect, TimeProvider clock)
    {
        Dialect = dialect;
        Clock = clock;
    }

    internal ControlDialect Dialect { get; }

    internal TimeProvider Clock { get; }

    /// <summary>Now, as precise as both engines keep it (microseconds).</summary>
    internal DateTimeOffset Now => Instants.Round(Clock.GetUtcNow());

    /// <summary>Opens the database and brings its tables up to this program's version.</summary>
    /// <exception cref="FlowException">RF6001: a newer program has written it; RF6002: it cannot be opened.</exception>
    public static Task<ControlDatabase> StartAsync(ControlDatabaseOptions options, TimeProvider clock, CancellationToken cancellation) =>
        StartAsync(options, Migration.Known, clock, cancellation);

    internal static async Task<ControlDatabase> StartAsync(
        ControlDatabaseOptions options, IReadOnlyList<Migration> migrations, TimeProvider clock, CancellationToken cancellation)
    {
        Instants.Register();
        var dialect = DialectOf(options);
        try
        {
            var database = new ControlDatabase(dialect, clock);
            await new Migrator(database, migrations).RunAsync(cancellation);
            return database;
        }
        catch
        {
            await dialect.DisposeAsync();
            throw;
        }
    }

    private static ControlDialect DialectOf(ControlDatabaseOptions options)
    {
        if (options.PostgreSql is not { } connection)
        {
            return new SqliteDialect(options.DataFolder);
        }
        try
        {
            return new PostgreSqlDialect(connection, options.Schema);
        }
        catch (ArgumentException e)
        {
            throw new FlowException(StoreRemarks.CannotOpen(e.Message), e);
        }
    }

    /// <summary>An open connection; dispose it after use.</summary>
    public Task<DbConnection> OpenAsync(CancellationToken cancellation) => Dialect.OpenAsync(cancellation);

    /// <summary>Does work that only reads.</summary>
    internal async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return await work(connection);
    }

    /// <summary>
    /// Does work in a transaction that writes; it is committed when the work returns and undone when it throws.
    /// The work is called again when the server has chosen it as the victim of a deadlock.
    /// </summary>
    /// <exception cref="FlowException">RF6003: there is no room left, or the disk does not write.</exception>
    internal async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(work, cancellation);
            }
            catch (DbException e) when (e.SqlState is Deadlock or SerializationFailure && attempt < MaxAttempts)
            {
                // The server has undone this transaction in favour of another, so nothing happens twice.
            }
            catch (DbException e) when (Dialect.IsFull(e))
            {
                throw new FlowException(StoreRemarks.Full(e.Message), e);
            }
        }
    }

    private async Task<T> WriteOnceAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        using var turn = await Dialect.TakeTurnAsync(cancellation);
        await using var connection = await OpenAsync(cancellation);
        await using var transaction = await Dialect.BeginWriteAsync(connection, cancellation);
        var result = await work(transaction);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    public ValueTask DisposeAsync() => Dialect.DisposeAsync();
}
