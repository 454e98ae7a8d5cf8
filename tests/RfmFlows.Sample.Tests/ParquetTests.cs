using System.Globalization;
using RfmFlows.DuckDb;

namespace RfmFlows.Sample.Tests;

public class ParquetTests
{
    private static readonly SampleOptions Both = new() { Customers = 2000 };

    public static TheoryData<string> Tables => ["transactions", "lines", "customers", "messages"];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Csv_ReadWithStrictTypes_EqualsParquetRowByRow(string table)
    {
        using var folder = new TemporaryFolder();
        var summary = await new SampleBase(Both).WriteAsync(folder.Path);
        var told = summary.Tables.Single(written => written.Name == table);
        var types = string.Join(", ", told.Columns.Select(column => $"'{column.Name}': '{column.Type}'"));
        var strictly = $"strict_mode = true, auto_detect = false, header = true, quote = '\"', columns = {{{types}}}";
        var csv = $"SELECT * FROM read_csv('{folder[table + ".csv"]}', {strictly})";
        var parquet = $"SELECT * FROM '{folder[table + ".parquet"]}'";

        Scalar($"SELECT count(*) FROM ({csv})").ShouldBe(told.Rows);
        Scalar($"SELECT count(*) FROM ({parquet})").ShouldBe(told.Rows);
        Scalar($"SELECT count(*) FROM ({csv} EXCEPT ALL {parquet})").ShouldBe(0);
        Scalar($"SELECT count(*) FROM ({parquet} EXCEPT ALL {csv})").ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Parquet_OfEachTable_HasTheTypesTold(string table)
    {
        using var folder = new TemporaryFolder();
        var summary = await new SampleBase(Both with { Customers = 100 }).WriteAsync(folder.Path);
        var columns = new List<SampleColumn>();
        using var connection = Connect();
        using var command = new DuckDBCommand($"DESCRIBE SELECT * FROM '{folder[table + ".parquet"]}'", connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            columns.Add(new SampleColumn(reader.GetString(0), reader.GetString(1)));
        }

        columns.ShouldBe(summary.Tables.Single(written => written.Name == table).Columns);
    }

    [Fact]
    public async Task Transactions_InParquet_KeepTheOrderOfTime()
    {
        using var folder = new TemporaryFolder();
        await new SampleBase(Both).WriteAsync(folder.Path);
        var places = $"SELECT order_id, row_number() OVER () AS place FROM '{folder["transactions.parquet"]}'";
        Scalar($"SELECT count(*) FROM ({places}) WHERE order_id <> place").ShouldBe(0);
    }

    [Fact]
    public async Task WriteAsync_ParquetOnly_LeavesNoCsv()
    {
        using var folder = new TemporaryFolder();
        await new SampleBase(Both with { Customers = 50, Formats = SampleFormats.Parquet }).WriteAsync(folder.Path);
        folder.Names.ShouldBe(["README.txt", "customers.parquet", "lines.parquet", "messages.parquet", "sample.json", "transactions.parquet"]);
    }

    [Fact]
    public async Task WriteAsync_CancelledBetweenParquetFiles_LeavesNothingBehind()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var progress = new ProgressProbe(step => CancelAt(step, stop));
        await new SampleBase(Both).WriteAsync(folder.Path, progress, stop.Token).ShouldThrowAsync<OperationCanceledException>();
        folder.Names.ShouldBeEmpty();
    }

    private static void CancelAt(SampleProgress step, CancellationTokenSource stop)
    {
        if (step.Phase == SamplePhase.Parquet)
        {
            stop.Cancel();
        }
    }

    private static DuckDBConnection Connect()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    private static long Scalar(string sql)
    {
        using var connection = Connect();
        using var command = new DuckDBCommand(sql, connection);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
