using RfmFlows.DuckDb;

namespace RfmFlows.Sample.Output;

/// <summary>Turns staged CSV files into Parquet: the same rows in the same order, with types.</summary>
internal static class ParquetFiles
{
    /// <summary>The conversion streams; more memory would not make it faster.</summary>
    private const string MemoryLimit = "512MB";

    public static async Task WriteAsync(
        StagedFolder files, IReadOnlyList<SampleTable> tables, int workers, IProgress<SampleProgress>? progress, CancellationToken cancellationToken)
    {
        var settings = new DuckDBConnectionStringBuilder
        {
            ["Data Source"] = DuckDBConnectionStringBuilder.InMemoryDataSource,
            ["threads"] = workers,
            ["memory_limit"] = MemoryLimit,
            ["temp_directory"] = files.TemporaryPath("duckdb"),
        };
        await using var connection = new DuckDBConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        var rows = (double)tables.Sum(table => table.Rows);
        var done = 0L;
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = ConversionOf(table, files);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            done += table.Rows;
            progress?.Report(new SampleProgress(SamplePhase.Parquet, done / rows));
        }
    }

    private static string ConversionOf(SampleTable table, StagedFolder files)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"{Quoted(column.Name)}: {Quoted(column.Type)}"));
        var source = Quoted(files.TemporaryPath(Schema.CsvName(table.Name)));
        var target = Quoted(files.Stage(Schema.ParquetName(table.Name)));
        return $$"""
            COPY (
              SELECT * FROM read_csv({{source}}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {{{columns}}})
            ) TO {{target}} (FORMAT parquet)
            """;
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
