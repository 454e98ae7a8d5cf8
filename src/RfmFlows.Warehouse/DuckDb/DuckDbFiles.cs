namespace RfmFlows.Warehouse;

/// <summary>How DuckDB reads and writes files in place.</summary>
internal static class DuckDbFiles
{
    private static readonly DuckDbDialect Sql = DuckDbDialect.Instance;

    public static FileRows Open(FileRead file, TableName staging) => file.Format switch
    {
        FileFormat.Parquet => new FileRows($"SELECT * FROM read_parquet({Sql.Literal(file.Path)})", null),
        FileFormat.Json => new FileRows($"SELECT * FROM read_json({Sql.Literal(file.Path)}, sample_size = -1)", null),
        _ => OpenCsv(file, staging),
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

    private static FileRows OpenCsv(FileRead file, TableName staging)
    {
        var csv = file.Csv ?? new CsvForm();
        var columns = file.Columns ?? throw new ArgumentException("A CSV file is read with its columns.", nameof(file));
        var options = new List<string>
        {
            "auto_detect = false",
            $"header = {Sql.Literal(csv.Header)}",
            $"delim = {Sql.Literal(csv.Delimiter.ToString())}",
            $"quote = {Sql.Literal(csv.Quote?.ToString() ?? "")}",
            $"escape = {Sql.Literal(csv.Quote?.ToString() ?? "")}",
            $"columns = {{{string.Join(", ", columns.Select(c => $"{Sql.Literal(c.Name)}: {Sql.Literal(Sql.TypeName(c.Type))}"))}}}",
        };
        if (csv.DecimalComma)
        {
            options.Add("decimal_separator = ','");
        }
        if (csv.DateFormat is { } date)
        {
            options.Add($"dateformat = {Sql.Literal(date)}");
        }
        if (csv.DateTimeFormat is { } time)
        {
            options.Add($"timestampformat = {Sql.Literal(time)}");
        }
        string? rejects = null;
        if (file.CollectRejects)
        {
            var table = $"{staging.Name}_rejects";
            options.Add($"store_rejects = true, rejects_table = {Sql.Literal(table)}, rejects_scan = {Sql.Literal(table + "_scan")}");
            rejects =
                $"""
                SELECT DISTINCT ON (line) line, coalesce(column_name, '') AS "column",
                    CASE CAST(error_type AS VARCHAR) WHEN 'CAST' THEN 'bad-value' WHEN 'MISSING COLUMNS' THEN 'missing-columns' WHEN 'TOO MANY COLUMNS' THEN 'too-many-columns'
                        WHEN 'UNQUOTED VALUE' THEN 'broken-quotes' WHEN 'LINE SIZE OVER MAXIMUM' THEN 'line-too-long' WHEN 'INVALID ENCODING' THEN 'bad-encoding' ELSE 'unreadable' END AS reason,
                    csv_line AS content
                FROM {Sql.Quote(table)} ORDER BY line, column_idx
                """;
        }
        return new FileRows($"SELECT * FROM read_csv({Sql.Literal(file.Path)}, {string.Join(", ", options)})", rejects);
    }
}
