using System.Data;
using System.Data.Common;

namespace RfmFlows.Store;

/// <summary>The few things that SQLite and PostgreSQL do differently for the control state. Everything else is SQL that both understand.</summary>
internal abstract class ControlDialect : IAsyncDisposable
{
    /// <summary>The part of a migration's file name that marks it as this engine's: <c>sqlite</c> or <c>postgresql</c>.</summary>
    public abstract string Name { get; }

    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Waits until this process may begin a transaction that writes; dispose the turn when that has ended.</summary>
    public abstract Task<IDisposable?> TakeTurnAsync(CancellationToken cancellation);

    /// <summary>Begins a transaction that is going to write. SQLite takes its write lock at once, so that no later statement can fail for a stale read.</summary>
    public abstract Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Prepares an empty place for the tables; harmless when it is there.</summary>
    public abstract Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Keeps other processes from migrating until the transaction ends.</summary>
    public abstract Task LockForMigrationAsync(IDbTransaction transaction);

    /// <summary>A text column in an ORDER BY, by code point whatever the server's locale.</summary>
    public abstract string Ordinal(string column);

    /// <summary>True where a column is one of a list that is given as a parameter.</summary>
    public abstract string AnyOf(string column, string parameter);

    /// <summary>Overwrites what was deleted. Of a server, its own rules decide when freed space is used anew.</summary>
    public abstract Task ScrubAsync(IDbConnection connection);

    /// <summary>Whether the engine could not write for want of room, or because the disk refused.</summary>
    public abstract bool IsFull(DbException e);

    public abstract ValueTask DisposeAsync();
}
