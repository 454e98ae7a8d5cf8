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

    /// <inheritdoc />
    protected override DbConnection? DbConnection => _over ? null : _connection;

    /// <summary>Makes the changes lasting.</summary>
    /// <exception cref="DuckDBException">The changes conflict with those of another transaction; they are rolled back.</exception>
    public override void Commit() => End("COMMIT");

    /// <summary>Takes the changes back.</summary>
    public override void Rollback() => End("ROLLBACK");

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        // A connection closed meanwhile has rolled back by itself.
        if (disposing && !_over && _connection.Transaction == this)
        {
            Rollback();
        }

        base.Dispose(disposing);
    }

    private void End(string statement)
    {
        if (_over || _connection.Transaction != this)
        {
            throw new InvalidOperationException("The transaction is already over.");
        }

        _connection.EnsureNotStreaming();
        _over = true;
        _connection.Transaction = null;
        _connection.Execute(statement);
    }
}
