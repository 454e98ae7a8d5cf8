namespace RfmFlows.Warehouse;

/// <summary>How DuckDB reads and writes files in place.</summary>
internal static class DuckDbFiles
{
    private static readonly DuckDbDialect Sql = DuckDbDialect.Instance;

    public static Task<FileRows> OpenAsync(FileRead file, TableName staging, DuckDbSession session, CancellationToken cancellation) => file.Format switch
    {
        FileFormat.Parquet => Task.FromResult(new FileRows($"SELECT * FROM read_parquet({Sql.Literal(file.Path)})", null)),
        FileFormat.Json => Task.FromResult(new FileRows($"SELECT * FROM read_json({Sql.Literal(file.Path)}, sample_size = -1)", null)),
        _ => new DuckDbCsv(file, staging).OpenAsync(session, cancellation),
    };

    public static string WriteOptions(FileWrite file)
    {
        var csv = file.Csv ?? new CsvForm();
        return file.Format switch
        {
            FileFormat.Parquet => "FORMAT parquet, COMPRESSION zstd",
            FileFormat.Json => "FORMAT json, ARRAY true",
            _ => $"FORMAT csv, HEADER {Sql.Literal(csv.Header)}, DELIMITER {Sql.Literal(csv.Delimiter.ToString())}"
                + (csv.DateFormat is { } date ? $", DATEFORMAT {Sql.Literal(date)}" : "")
                + (csv.DateTimeFormat is { } time ? $", TIMESTAMPFORMAT {Sql.Literal(time)}" : ""),
        };
    }
}
