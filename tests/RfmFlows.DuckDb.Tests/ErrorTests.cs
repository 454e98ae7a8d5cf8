namespace RfmFlows.DuckDb.Tests;

public sealed class ErrorTests : IDisposable
{
    private readonly DuckDBConnection _connection = Db.Open();

    [Theory]
    [InlineData("SELEC 1", DuckDBErrorType.Parser, "SELEC")]
    [InlineData("SELECT nope", DuckDBErrorType.Binder, "nope")]
    [InlineData("SELECT * FROM nope", DuckDBErrorType.Catalog, "nope")]
    [InlineData("SELECT i::VARCHAR::DATE FROM range(3) t(i)", DuckDBErrorType.Conversion, "date")]
    [InlineData("SELECT 100::TINYINT * 2::TINYINT", DuckDBErrorType.OutOfRange, "Overflow")]
    [InlineData("CREATE TABLE k (a INT PRIMARY KEY); INSERT INTO k VALUES (1), (1)", DuckDBErrorType.Constraint, "PRIMARY KEY")]
    [InlineData("CREATE TABLE n (a INT NOT NULL); INSERT INTO n VALUES (NULL)", DuckDBErrorType.Constraint, "NOT NULL")]
    [InlineData("COMMIT", DuckDBErrorType.Transaction, "no transaction")]
    [InlineData("COPY (SELECT 1) TO '/no/such/folder/x.csv'", DuckDBErrorType.IO, "/no/such/folder/x.csv")]
    [InlineData("SELECT error('boom')", DuckDBErrorType.InvalidInput, "boom")]
    [InlineData("SELECT * FROM 'https://localhost/x.parquet'", DuckDBErrorType.MissingExtension, "httpfs")]
    public void Execute_OfFaultyStatement_ThrowsTypeAndText(string sql, DuckDBErrorType type, string text)
    {
        var error = Should.Throw<DuckDBException>(() => _connection.Run(sql));

        error.ErrorType.ShouldBe(type);
        error.Message.ShouldContain(text, Case.Insensitive);
        _connection.Scalar("SELECT 1").ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_IntoFaultyRow_ThrowsTypeAndText(bool streaming)
    {
        using var command = _connection.Command("SELECT CASE WHEN i = 900000 THEN error('at the end') ELSE i END FROM range(1000000) t(i)");
        command.UseStreamingMode = streaming;

        var error = Should.Throw<DuckDBException>(() =>
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
            }
        });

        error.ErrorType.ShouldBe(DuckDBErrorType.InvalidInput);
        error.Message.ShouldContain("at the end");
    }

    [Theory]
    [InlineData("nonsense=1", "nonsense")]
    [InlineData("threads=many", "threads")]
    public void Open_WithUnknownSetting_NamesIt(string setting, string name) =>
        Should.Throw<DuckDBException>(() => Db.Open(setting)).Message.ShouldContain(name);

    [Fact]
    public void Open_WithoutDataSource_SaysSo() =>
        Should.Throw<InvalidOperationException>(() => new DuckDBConnection("threads=1").Open()).Message.ShouldContain("Data Source");

    [Fact]
    public void Execute_AfterFatalError_FailsUntilReopenedAndLeavesOtherDatabasesAlone()
    {
        using var file = new TempFile();
        using (var doomed = Db.Open(source: file.Path))
        {
            doomed.Run("CREATE TABLE t AS SELECT 1 AS a");
            doomed.Run("SET debug_checkpoint_abort = 'before_header'");

            Should.Throw<DuckDBException>(() => doomed.Run("CHECKPOINT")).ErrorType.ShouldBe(DuckDBErrorType.Fatal);
            Should.Throw<DuckDBException>(() => doomed.Scalar("SELECT a FROM t")).ErrorType.ShouldBe(DuckDBErrorType.Fatal);
            _connection.Scalar("SELECT 1").ShouldBe(1);
        }

        using var again = Db.Open(source: file.Path);
        again.Scalar("SELECT a FROM t").ShouldBe(1);
    }

    public void Dispose() => _connection.Dispose();
}
