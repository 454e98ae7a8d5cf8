using System.Security.Cryptography;
using System.Text;

namespace RfmFlows.Warehouse;

/// <summary>
/// Reads one delimited file. Most columns are typed by DuckDB's own reader in one pass; those that it cannot type (a second date format,
/// loose numbers, other words for true and false) are read as texts and converted on their way into a staging table.
/// </summary>
internal sealed class DuckDbCsv
{
    // As much of a rejected line as a person will look at.
    private const int LongestContent = 10_000;

    private static readonly DuckDbDialect Sql = DuckDbDialect.Instance;
    private static readonly string Unread = Sql.Quote("~unread");
    private static readonly string Content = Sql.Quote("~content");
    private readonly FileRead _file;
    private readonly CsvForm _form;
    private readonly IReadOnlyList<FileColumn> _columns;
    private readonly TableName _staging;
    private readonly string? _dateFormat;
    private readonly string? _timeFormat;

    public DuckDbCsv(FileRead file, TableName staging)
    {
        _file = file;
        _form = file.Csv ?? new CsvForm();
        _columns = file.Columns ?? throw new ArgumentException("A CSV file is read with its columns.", nameof(file));
        _staging = staging;
        _dateFormat = CommonFormat(ColumnKind.Date);
        _timeFormat = CommonFormat(ColumnKind.DateTime);
    }

    private IEnumerable<FileColumn> Wanted => _columns.Where(c => c.Wanted);

    private IEnumerable<FileColumn> Read => _columns.Where(c => c.Wanted || c.Checked);

    private List<FileColumn> Converted => [.. Read.Where(c => !IsNative(c))];

    // DuckDB wants names here that need no quotes; a run may be called anything.
    private string RejectsTable => $"rejects_{System.Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_staging.Name)).AsSpan(0, 16))}";

    public async Task<FileRows> OpenAsync(DuckDbSession session, CancellationToken cancellation)
    {
        var converted = Converted;
        var read = $"FROM read_csv({Sql.Literal(_file.Path)}, {string.Join(", ", Options(await CsvBuffer.BytesAsync(_file.Path, cancellation)))}){CheckUnwanted()}";
        var malformed = _file.CollectRejects ? Malformed() : null;
        if (converted.Count == 0)
        {
            return new FileRows($"SELECT {Names(Wanted)} {read}", malformed);
        }
        await session.DropTableAsync(_staging, cancellation);
        await session.CreateTableAsync(_staging, Staged(read, converted), cancellation);
        var staged = Sql.Quote(_staging);
        var select = $"SELECT {Names(Wanted)} FROM {staged}";
        return malformed is null
            ? new FileRows(select, null) { IsTable = true }
            : new FileRows($"{select} WHERE {Unread} IS NULL", $"{malformed} UNION ALL {Unconverted(malformed, staged)}") { IsTable = true };
    }

    // The wanted columns, and where one cannot be converted its name and the line's content.
    private string Staged(string read, List<FileColumn> converted)
    {
        var conversions = converted.Select(c => $"{Convert(c)} AS {Value(c)}");
        var values = Wanted.Select(c => converted.Contains(c) ? $"{Value(c)} AS {Sql.Quote(c.Name)}" : Sql.Quote(c.Name));
        var unread = $"CASE {string.Join(' ', converted.Select(c => $"WHEN {Sql.Quote(c.Name)} IS NOT NULL AND {Value(c)} IS NULL THEN {Sql.Literal(c.Name)}"))} END";
        var content = $"left(concat_ws({Sql.Literal(_form.Delimiter.ToString())}, {string.Join(", ", Wanted.Select(c => $"coalesce(CAST({Sql.Quote(c.Name)} AS VARCHAR), '')"))}), {LongestContent})";
        return $"SELECT {string.Join(", ", values)}, {unread} AS {Unread}, CASE WHEN {unread} IS NOT NULL THEN {content} END AS {Content} "
            + $"FROM (SELECT {Names(Wanted.Union(converted))}, {string.Join(", ", conversions)} {read}) AS f";
    }

    // DuckDB does not look at a column that no expression needs. A hash is never missing, which DuckDB does not know.
    private string CheckUnwanted()
    {
        var names = Names(Read.Where(c => !c.Wanted && IsNative(c)));
        return names.Length == 0 ? "" : $" WHERE hash({names}) IS NOT NULL";
    }

    private static string Value(FileColumn column) => Sql.Quote($"~value {column.Name}");

    private IEnumerable<string> Options(long bufferBytes)
    {
        yield return "auto_detect = false";
        yield return $"buffer_size = {bufferBytes}, max_line_size = {CsvBuffer.LongestLine}";
        yield return $"header = {Sql.Literal(_form.Header)}";
        yield return $"skip = {_form.Skip}";
        yield return $"delim = {Sql.Literal(_form.Delimiter.ToString())}";
        yield return $"quote = {Sql.Literal(_form.Quote?.ToString() ?? "")}";
        yield return $"escape = {Sql.Literal(_form.Quote?.ToString() ?? "")}";
        yield return $"columns = {{{string.Join(", ", _columns.Select(c => $"{Sql.Literal(c.Name)}: {Sql.Literal(ReadType(c))}"))}}}";
        if (_form.DecimalComma)
        {
            yield return "decimal_separator = ','";
        }
        if (_form.Thousands is { } group)
        {
            yield return $"thousands = {Sql.Literal(group.ToString())}";
        }
        if (_dateFormat is not null)
        {
            yield return $"dateformat = {Sql.Literal(_dateFormat)}";
        }
        if (_timeFormat is not null)
        {
            yield return $"timestampformat = {Sql.Literal(_timeFormat)}";
        }
        if (_file.CollectRejects)
        {
            yield return $"store_rejects = true, rejects_table = {Sql.Literal(RejectsTable)}, rejects_scan = {Sql.Literal(RejectsTable + "_scan")}";
        }
    }

    private string ReadType(FileColumn column) => Sql.TypeName(Read.Contains(column) && IsNative(column) ? column.Type : ColumnType.Text);

    // DuckDB takes one pattern for all dates of a file and one for all times.
    private bool IsNative(FileColumn column) => column.Type.Kind switch
    {
        ColumnKind.Date => HasFormat(column, _dateFormat),
        ColumnKind.DateTime => HasFormat(column, _timeFormat),
        ColumnKind.Boolean => column.Formats.Count == 0,
        _ => !column.Loose,
    };

    private static bool HasFormat(FileColumn column, string? format) => column.Formats.Count < 2 && OnlyFormat(column) == format;

    private static string? OnlyFormat(FileColumn column) => column.Formats is [var only] ? only : null;

    private string? CommonFormat(ColumnKind kind) => _columns
        .Where(c => (c.Wanted || c.Checked) && c.Type.Kind == kind && c.Formats.Count < 2)
        .GroupBy(OnlyFormat)
        .OrderByDescending(g => g.Count())
        .FirstOrDefault()?.Key;

    private string Convert(FileColumn column)
    {
        var text = Sql.Quote(column.Name);
        switch (column.Type.Kind)
        {
            case ColumnKind.Date or ColumnKind.DateTime:
                var parsed = column.Formats.Count == 0
                    ? Sql.TryParse(text, column.Type)
                    : $"try_strptime(trim({text}), [{string.Join(", ", column.Formats.Select(Sql.Literal))}])";
                return Sql.Cast(parsed, column.Type);
            case ColumnKind.Boolean:
                var words = column.Formats.Select(f => f.Split('|')).ToList();
                return $"CASE WHEN lower(trim({text})) IN ({List(words.Select(w => w[0]))}) THEN TRUE WHEN lower(trim({text})) IN ({List(words.Select(w => w[1]))}) THEN FALSE END";
            default:
                var digits = $"regexp_replace({text}, {Sql.Literal(@"[\s\x{a0}\x{202f}\x{2009}$€₽£]|(?i)руб\.?$|(?i)rub\.?$")}, '', 'g')";
                return Sql.TryParse(_form.DecimalComma ? $"replace(replace({digits}, '.', ''), ',', '.')" : $"replace({digits}, ',', '')", column.Type);
        }
    }

    private string Malformed() =>
        $"""
        (SELECT DISTINCT ON (line) CAST(line AS BIGINT) AS line, coalesce(column_name, '') AS "column",
            CASE CAST(error_type AS VARCHAR) WHEN 'CAST' THEN 'bad-value' WHEN 'MISSING COLUMNS' THEN 'missing-columns' WHEN 'TOO MANY COLUMNS' THEN 'too-many-columns'
                WHEN 'UNQUOTED VALUE' THEN 'broken-quotes' WHEN 'LINE SIZE OVER MAXIMUM' THEN 'line-too-long' WHEN 'INVALID ENCODING' THEN 'bad-encoding' ELSE 'unreadable' END AS reason,
            left(trim(csv_line, {Sql.Literal("\r\n")}), {LongestContent}) AS content
        FROM {Sql.Quote(RejectsTable)} ORDER BY line, column_idx)
        """;

    // Staged rows keep the order of the file, so a row's line is its number plus the lines before it that were rejected.
    private string Unconverted(string malformed, string staged)
    {
        var before = _form.Skip + (_form.Header ? 1 : 0) + 1;
        return
            $"""
            SELECT number + (SELECT count(*) FROM (SELECT line - row_number() OVER (ORDER BY line) AS ahead FROM {malformed} AS m) AS a WHERE a.ahead < bad.number) AS line,
                "column", 'bad-value' AS reason, content
            FROM (SELECT rowid + {before} AS number, {Unread} AS "column", {Content} AS content FROM {staged} WHERE {Unread} IS NOT NULL) AS bad
            """;
    }

    private static string Names(IEnumerable<FileColumn> columns) => string.Join(", ", columns.Select(c => Sql.Quote(c.Name)));

    private static string List(IEnumerable<string> words) => string.Join(", ", words.Select(Sql.Literal));
}
