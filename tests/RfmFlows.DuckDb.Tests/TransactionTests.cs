using System.Data;

namespace RfmFlows.DuckDb.Tests;

public sealed class TransactionTests : IDisposable
{
    private readonly DuckDBConnection _connection = Db.Open();

    public TransactionTests() => _connection.Run("CREATE TABLE t (a INTEGER PRIMARY KEY)");

    private long Count => (long)_connection.Scalar("SELECT count(*) FROM t")!;

    [Fact]
    public void Commit_KeepsChanges()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            _connection.Run("INSERT INTO t VALUES (1)");
            transaction.Commit();
        }

        Count.ShouldBe(1);
    }

    [Fact]
    public void Dispose_WithoutCommit_RollsBack()
    {
        using (_connection.BeginTransaction(IsolationLevel.Snapshot))
        {
            _connection.Run("INSERT INTO t VALUES (1)");
        }

        Count.ShouldBe(0);
    }

    [Fact]
    public void Commit_AfterFailedStatement_ThrowsInsteadOfLosingChangesInSilence()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            _connection.Run("INSERT INTO t VALUES (1)");
            Should.Throw<DuckDBException>(() => _connection.Run("INSERT INTO t VALUES (1)"));
            Should.Throw<DuckDBException>(transaction.Commit).ErrorType.ShouldBe(DuckDBErrorType.Transaction);
        }

        Count.ShouldBe(0);
    }

    [Fact]
    public void Commit_AgainstAnotherTransaction_ThrowsConflict()
    {
        _connection.Run("INSERT INTO t VALUES (1)");
        using var second = _connection.Duplicate();
        second.Open();
        using var transaction = second.BeginTransaction();
        second.Run("DELETE FROM t");

        Should.Throw<DuckDBException>(() => _connection.Run("DELETE FROM t")).ErrorType.ShouldBe(DuckDBErrorType.Transaction);
        Count.ShouldBe(1);
        transaction.Commit();
        Count.ShouldBe(0);
    }

    [Fact]
    public void BeginTransaction_InsideAnother_IsRefused()
    {
        using var transaction = _connection.BeginTransaction();

        Should.Throw<InvalidOperationException>(() => _connection.BeginTransaction()).Message.ShouldContain("nest");
        transaction.Rollback();
        Should.Throw<InvalidOperationException>(transaction.Commit).Message.ShouldContain("over");
        transaction.Connection.ShouldBeNull();
    }

    [Fact]
    public void BeginTransaction_Serializable_IsRefused() =>
        Should.Throw<NotSupportedException>(() => _connection.BeginTransaction(IsolationLevel.Serializable));

    public void Dispose() => _connection.Dispose();
}
