using System.Text;

namespace RfmFlows.Warehouse;

/// <summary>PostgreSQL's SQL; also that of Citus.</summary>
/// <param name="alphabet">The collation that knows upper and lower case of all alphabets, raw; null where the server has none but its own locale.</param>
public sealed class PostgresDialect(string? alphabet = PostgresDialect.UsualAlphabet) : Dialect
{
    internal const string UsualAlphabet = "und-x-icu";

    private readonly PostgresNames _names = new();

    public override string Name => "postgresql";

    public override string Fit(string identifier) => _names.Shorten(identifier);

    public override string TypeName(ColumnType type) => type.Kind switch
    {
        ColumnKind.Text => "text",
        ColumnKind.Integer => "bigint",
        ColumnKind.Decimal => type.Scale <= 6 ? $"numeric(18, {type.Scale})" : $"numeric(38, {type.Scale})",
        ColumnKind.Real => "double precision",
        ColumnKind.Boolean => "boolean",
        ColumnKind.Date => "date",
        ColumnKind.DateTime => "timestamp",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public override string ColumnTypeName(ColumnType type) => type.Kind == ColumnKind.Text ? $"{TypeName(type)} COLLATE \"C\"" : TypeName(type);

    public override string TryParse(string text, ColumnType type) => type.Kind switch
    {
        ColumnKind.Integer => PostgresReading.Integer(text),
        ColumnKind.Decimal => PostgresReading.Decimal(text, type.Scale, TypeName(type)),
        ColumnKind.Real => PostgresReading.Real(text),
        ColumnKind.Boolean => PostgresReading.Boolean(text),
        ColumnKind.Date => PostgresReading.Date(text),
        ColumnKind.DateTime => PostgresReading.DateTime(text),
        _ => $"trim({text})",
    };

    public override string TryParseDate(string text, string pattern) => PostgresReading.DateTime(text, pattern, this);

    public override string FormatDate(string date, string pattern) =>
        $"to_char(CAST({date} AS timestamp), {Literal(string.Concat(StrftimePattern.Parse(pattern).Parts.Select(p => Template(p.Field, p.Text))))})";

    public override string Matches(string text, string pattern) => $"({Lettered(text)} ~ {Literal(pattern)})";

    public override string ReplaceAll(string text, string pattern, string replacement) =>
        Plain($"regexp_replace({Lettered(text)}, {Literal(pattern)}, {Literal(replacement)}, 'g')");

    public override string Lower(string text) => Plain($"lower({Lettered(text)})");

    public override string Upper(string text) => Plain($"upper({Lettered(text)})");

    public override string ToText(string expression, ColumnType type) => type.Kind switch
    {
        // PostgreSQL begins to write exponents one digit earlier than DuckDB, and spells the special values out.
        ColumnKind.Real => $"CASE WHEN abs({expression}) >= 1e15 AND abs({expression}) < 1e16 THEN CAST(CAST(CAST({expression} AS text) AS numeric) AS text) "
            + $"ELSE replace(replace(CAST({expression} AS text), 'Infinity', 'inf'), 'NaN', 'nan') END",
        _ => base.ToText(expression, type),
    };

    public override string Bucket(string text, string salt) =>
        $"(CAST(CAST('x' || substr(md5({Literal(salt + "|")} || {text}), 1, 8) AS bit(32)) AS bigint) % 2147483648)";

    /// <summary>The full name behind one that <see cref="Fit"/> gave.</summary>
    internal string FullName(string kept) => _names.Restore(kept);

    protected override string WholeQuotient(string dividend, string divisor) => $"div({dividend}, {divisor})";

    protected override string SortTerm(string expression, ColumnType type) => type.Kind == ColumnKind.Text ? Plain(expression) : expression;

    // Every text of ours has the collation C in the end: two that differ could not be compared or joined to each other.
    private static string Plain(string text) => $"({text}) COLLATE \"C\"";

    private string Lettered(string text) => alphabet is null ? $"({text})" : $"(({text}) COLLATE {Quote(alphabet)})";

    private static string Template(char field, string text) => field switch
    {
        '\0' => Text(text),
        'Y' => "YYYY",
        'y' => "YY",
        'm' => text == "-" ? "FMMM" : "MM",
        'd' => text == "-" ? "FMDD" : "DD",
        'e' => "FMDD",
        'H' => text == "-" ? "FMHH24" : "HH24",
        'I' => "HH12",
        'p' => "AM",
        'M' => "MI",
        'S' => "SS",
        'f' => "US",
        'j' => "DDD",
        'b' => "Mon",
        'B' => "FMMonth",
        'a' => "Dy",
        'A' => "FMDay",
        'u' => "ID",
        _ => throw new WarehouseException(WarehouseFault.Statement, $"Dates cannot be written by the field %{text}{field}; use %Y %y %m %d %H %M %S."),
    };

    private static string Text(string text) => new StringBuilder(text).Replace("\\", "\\\\").Replace("\"", "\\\"").Insert(0, '"').Append('"').ToString();
}
