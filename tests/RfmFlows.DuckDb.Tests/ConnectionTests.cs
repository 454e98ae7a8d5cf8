using System.Data;

namespace RfmFlows.DuckDb.Tests;

public class ConnectionTests
{
    [Fact]
    public void Open_OfSameFile_SharesOneDatabase()
    {
        using var file = new TempFile();
        using var first = Db.Open(source: file.Path);
        using var second = Db.Open(source: file.Path);
        first.Run("CREATE TABLE t AS SELECT 42 AS a");
        second.Scalar("SELECT a FROM t").ShouldBe(42);
        first.Dispose();

        second.Run("INSERT INTO t VALUES (43)").ShouldBe(1);
        Should.Throw<DuckDBException>(() => Db.Open("threads=1", file.Path)).ErrorType.ShouldBe(DuckDBErrorType.Connection);
    }

    [Fact]
    public void Close_OfLastConnection_ReleasesTheFile()
    {
        using var file = new TempFile();
        using (var first = Db.Open(source: file.Path))
        {
            first.Run("CREATE TABLE t AS SELECT 42 AS a");
        }

        using var again = Db.Open("threads=1;access_mode=read_only", file.Path);
        again.Scalar("SELECT a FROM t").ShouldBe(42);
        Should.Throw<DuckDBException>(() => again.Run("DROP TABLE t"));
    }

    [Fact]
    public void Open_OfUnnamedMemory_GivesEachItsOwnDatabase()
    {
        using var first = Db.Open();
        using var second = Db.Open();
        first.Run("CREATE TABLE t (a INTEGER)");

        second.Scalar("SELECT count(*) FROM duckdb_tables()").ShouldBe(0L);
    }

    [Theory]
    [InlineData(":memory:named")]
    [InlineData(DuckDBConnectionStringBuilder.InMemorySharedDataSource)]
    public void Open_OfNamedMemory_SharesOneDatabase(string source)
    {
        using var first = Db.Open(source: source);
        using var second = Db.Open(source: source);
        first.Run("CREATE TABLE t (a INTEGER)");

        second.Scalar("SELECT count(*) FROM duckdb_tables()").ShouldBe(1L);
    }

    [Fact]
    public void Duplicate_OfMemory_OutlivesTheFirstConnection()
    {
        var first = Db.Open();
        first.Run("CREATE TABLE t AS SELECT 42 AS a");
        using var second = first.Duplicate();
        second.State.ShouldBe(ConnectionState.Closed);
        first.Dispose();
        second.Open();

        second.Scalar("SELECT a FROM t").ShouldBe(42);
        Should.Throw<InvalidOperationException>(first.Duplicate);
    }

    [Fact]
    public void Open_WithoutOtherWish_NeitherInstallsNorLoadsExtensions()
    {
        using var connection = Db.Open();

        connection.Scalar("SELECT count(*) FROM duckdb_settings() WHERE name LIKE 'auto%known_extensions' AND value = 'false'").ShouldBe(2L);
        connection.ServerVersion.ShouldStartWith("v1.5");
    }

    [Fact]
    public void Open_WithSettings_AppliesThem()
    {
        using var connection = Db.Open("threads=1;memory_limit=200MB;autoload_known_extensions=true");

        connection.Scalar("SELECT current_setting('threads')").ShouldBe(1L);
        connection.Scalar("SELECT current_setting('memory_limit')").ShouldBe("190.7 MiB");
        connection.Scalar("SELECT current_setting('autoload_known_extensions')").ShouldBe(true);
    }

    [Fact]
    public void Open_WithLockedConfiguration_RefusesUsersToChangeIt()
    {
        using var connection = Db.Open("enable_external_access=false;lock_configuration=true");

        Should.Throw<DuckDBException>(() => connection.Run("SET threads = 4"));
        Should.Throw<DuckDBException>(() => connection.Run("SET enable_external_access = true"));
        Should.Throw<DuckDBException>(() => connection.Run("SET allowed_configs = ['threads']"));
        Should.Throw<DuckDBException>(() => connection.Run("SELECT * FROM read_csv('x.csv')")).ErrorType.ShouldBe(DuckDBErrorType.Permission);
    }

    [Fact]
    public void StateChange_OfOpenAndClose_IsToldOnce()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        var states = new List<ConnectionState>();
        connection.StateChange += (_, change) => states.Add(change.CurrentState);
        connection.Open();
        using (var command = connection.Command("SELECT 1"))
        using (var reader = command.ExecuteReader(CommandBehavior.CloseConnection))
        {
            connection.Close();
        }

        connection.Close();
        states.ShouldBe([ConnectionState.Open, ConnectionState.Closed]);
    }

    [Fact]
    public void ConnectionString_OfOpenConnection_CannotChange()
    {
        using var connection = Db.Open();

        Should.Throw<InvalidOperationException>(() => connection.ConnectionString = "Data Source=other");
        Should.Throw<InvalidOperationException>(connection.Open).Message.ShouldContain("already open");
    }
}
