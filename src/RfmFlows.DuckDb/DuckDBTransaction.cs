using System.Data;
using System.Data.Common;

namespace RfmFlows.DuckDb;

/// <summary>A transaction. Disposing of it before <see cref="Commit"/> rolls it back.</summary>
public sealed class DuckDBTransaction : DbTransaction
{
    private readonly DuckDBConnection _connection;
    private bool _over;

    internal DuckDBTransaction(DuckDBConnection connection, IsolationLevel isolationLevel)
    {
        if (isolationLevel is IsolationLevel.Serializable or IsolationLevel.Chaos)
        {
            throw new NotSupportedException("DuckDB's transactions are snapshots; ask for IsolationLevel.Snapshot.");
        }

        if (connection.Transaction is not null)
        {
            throw new InvalidOperationException("The connection is already in a transaction; DuckDB does not nest them.");
        }

        _connection = connection;
        connection.Execute("BEGIN TRANSACTION");
        connection.Transaction = this;
    }

    /// <summary>Always <see cref="IsolationLevel.Snapshot"/>.</summary>
    public override IsolationLevel IsolationLevel => IsolationLevel.Snapshot;

    /// <summary>True where an appender began the transaction for its own rows.</summary>
    internal bool IsOfAppender { get; init; }

    /// <inheritdoc />
    protected override DbConnection? DbConnection => _over ? null : _connection;

    /// <summary>Makes the changes lasting.</summary>
    /// <exception cref="DuckDBException">
    /// The changes conflict with those of another transaction, or a statement of this one failed; they are rolled back.
    /// </exception>
    public override void Commit()
    {
        EnsureActive();
        _connection.EnsureNotStreaming();
        try
        {
            // DuckDB rolls an aborted transaction back at COMMIT and reports success; any other statement tells.
            _connection.Execute("SELECT 1");
        }
        catch (DuckDBException)
        {
            RollbackQuietly();
            throw;
        }

        End("COMMIT");
    }

    /// <summary>Takes the changes back, and closes a reader that still streams within the transaction.</summary>
    public override void Rollback()
    {
        EnsureActive();
        _connection.StopStreaming();
        End("ROLLBACK");
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        // A connection closed meanwhile has rolled back by itself.
        if (disposing && !_over && _connection.Transaction == this)
        {
            RollbackQuietly();
        }

        base.Dispose(disposing);
    }

    private void End(string statement)
    {
        _over = true;
        _connection.Transaction = null;
        _connection.Execute(statement);
    }

    /// <summary>Where there is nothing to roll back any more, as after a fatal error, the changes are gone all the same.</summary>
    private void RollbackQuietly()
    {
        try
        {
            Rollback();
        }
        catch (DuckDBException)
        {
            _over = true;
        }
    }

    private void EnsureActive()
    {
        if (_over || _connection.Transaction != this)
        {
            throw new InvalidOperationException("The transaction is already over.");
        }
    }
}
