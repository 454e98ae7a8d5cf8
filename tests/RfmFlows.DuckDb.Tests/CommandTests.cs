using System.Data;
using Dapper;

namespace RfmFlows.DuckDb.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly DuckDBConnection _connection = Db.Open();

    [Fact]
    public void ExecuteNonQuery_OfSeveralStatements_CountsChangedRows() =>
        _connection.Run("CREATE TABLE t (a INTEGER); INSERT INTO t SELECT * FROM range(5); DELETE FROM t WHERE a < 2").ShouldBe(7);

    [Fact]
    public void ExecuteNonQuery_WithoutChanges_GivesMinusOne() => _connection.Run("CREATE TABLE t (a INTEGER)").ShouldBe(-1);

    [Fact]
    public void ExecuteScalar_WithoutRows_GivesNull() => _connection.Scalar("SELECT 1 WHERE false").ShouldBeNull();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ExecuteReader_OfSeveralResults_ShowsThemInTurn(bool streaming)
    {
        using var command = _connection.Command("CREATE TABLE t AS SELECT 1 AS a; SELECT a FROM t; INSERT INTO t VALUES (2); SELECT 'x' AS b, a FROM t ORDER BY a");
        command.UseStreamingMode = streaming;
        using var reader = command.ExecuteReader();

        reader.FieldCount.ShouldBe(1);
        reader.HasRows.ShouldBeTrue();
        reader.Read().ShouldBeTrue();
        reader.GetInt32(0).ShouldBe(1);
        reader.Read().ShouldBeFalse();
        reader.NextResult().ShouldBeTrue();
        reader.GetName(0).ShouldBe("b");
        reader.GetOrdinal("A").ShouldBe(1);
        reader.Cast<IDataRecord>().Select(row => row.GetInt32(1)).ShouldBe([1, 2]);
        reader.NextResult().ShouldBeFalse();
        reader.RecordsAffected.ShouldBe(1);
    }

    [Fact]
    public void ExecuteNonQuery_OfPivot_RunsItsHiddenStatements() =>
        _connection.Scalar("PIVOT (SELECT 'a' AS k, 1 AS v UNION ALL SELECT 'b', 2) ON k USING sum(v)").ShouldBe((System.Numerics.BigInteger)1);

    [Fact]
    public void ExecuteReader_WithUnicodeIdentifiers_FindsThem()
    {
        _connection.Run("CREATE TABLE \"Чеки клієнтів\" (\"Сума, ₴\" DECIMAL(18,2))");
        _connection.Run("INSERT INTO \"Чеки клієнтів\" VALUES (10.50)");
        using var command = _connection.Command("SELECT \"Сума, ₴\" FROM \"Чеки клієнтів\"");
        using var reader = command.ExecuteReader();

        reader.Read().ShouldBeTrue();
        reader["Сума, ₴"].ShouldBe(10.50m);
        Should.Throw<IndexOutOfRangeException>(() => reader["немає"]);
    }

    [Fact]
    public void Query_ThroughDapper_MapsRowsAndParameters()
    {
        var rows = _connection.Query<(long Id, string Name, decimal? Sum)>(
            "SELECT i, 'n' || i, CASE WHEN i > 1 THEN i * 1.5 END FROM range(3) t(i) WHERE i >= $least ORDER BY i", new { least = 1 });

        rows.ShouldBe([(1L, "n1", null), (2L, "n2", 3.0m)]);
    }

    [Fact]
    public void Load_IntoDataTable_TakesColumnsAndRows()
    {
        using var command = _connection.Command("SELECT i AS a, i::VARCHAR AS b FROM range(3) t(i)");
        using var reader = command.ExecuteReader();
        var table = new DataTable();
        table.Load(reader);

        table.Rows.Count.ShouldBe(3);
        table.Columns["a"]!.DataType.ShouldBe(typeof(long));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-- nothing")]
    public void ExecuteNonQuery_WithoutStatement_SaysSo(string sql) =>
        Should.Throw<InvalidOperationException>(() => _connection.Run(sql)).Message.ShouldContain("no statement");

    [Fact]
    public void ExecuteScalar_AfterSchemaChange_PreparesAgain()
    {
        _connection.Run("CREATE TABLE t AS SELECT 1 AS a");
        using var command = _connection.Command("SELECT * FROM t");
        command.ExecuteScalar().ShouldBe(1);
        _connection.Run("DROP TABLE t; CREATE TABLE t AS SELECT 'x' AS a");

        command.ExecuteScalar().ShouldBe("x");
    }

    [Fact]
    public void Read_OfTypeWithoutNetCounterpart_LeavesOtherColumnsReadable()
    {
        using var command = _connection.Command("SELECT 1, 2::VARIANT");
        using var reader = command.ExecuteReader();
        reader.Read().ShouldBeTrue();

        reader.GetInt32(0).ShouldBe(1);
        Should.Throw<NotSupportedException>(() => reader.GetValue(1)).Message.ShouldContain("VARCHAR");
    }

    public void Dispose() => _connection.Dispose();
}
