using System.Globalization;

namespace RfmFlows.Warehouse;

/// <summary>
/// The typed layer over SQL: everything that DuckDB and PostgreSQL write differently, or write alike and mean differently.
/// Nodes compose SQL from these and from the common ground (see docs/sql-dialect.md); they never ask which engine runs.
/// </summary>
public abstract class Dialect
{
    /// <summary>A short stable name, part of content hashes: <c>duckdb</c> or <c>postgresql</c>.</summary>
    public abstract string Name { get; }

    /// <summary>An identifier, quoted.</summary>
    public string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"")}\"";

    /// <summary>A table's full name, quoted.</summary>
    public string Quote(TableName table) => $"{Quote(table.Schema)}.{Quote(table.Name)}";

    /// <summary>Columns as a quoted list, each with an optional table alias before it.</summary>
    public string List(IEnumerable<Column> columns, string? alias = null) =>
        string.Join(", ", columns.Select(c => alias is null ? Quote(c.Name) : $"{alias}.{Quote(c.Name)}"));

    /// <summary>An ORDER BY list; missing values last, texts by code point. Empty when there are no keys.</summary>
    public string OrderBy(IEnumerable<SortKey> keys, Columns columns)
    {
        var parts = keys.Select(k => SortTerm(Quote(k.Column), columns[k.Column].Type) + (k.Descending ? " DESC NULLS LAST" : " ASC NULLS LAST")).ToList();
        return parts.Count == 0 ? "" : "ORDER BY " + string.Join(", ", parts);
    }

    /// <summary>The order in which rows are shown and exported: the given keys, then every other column, so that it never depends on threads.</summary>
    public string TotalOrder(IReadOnlyCollection<SortKey> keys, Columns columns)
    {
        var named = keys.Select(k => k.Column).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return OrderBy(keys.Concat(columns.Where(c => !named.Contains(c.Name)).Select(c => new SortKey(c.Name))), columns);
    }

    public string Literal(string? value) => value is null ? "NULL" : $"'{value.Replace("'", "''")}'";

    public string Literal(long value) => value.ToString(CultureInfo.InvariantCulture);

    public string Literal(bool value) => value ? "TRUE" : "FALSE";

    /// <summary>An exact decimal; its scale is that of the value.</summary>
    public string Literal(decimal value) => value < 0
        ? $"({value.ToString(CultureInfo.InvariantCulture)})"
        : value.ToString(CultureInfo.InvariantCulture);

    public string Literal(DateOnly value) => $"DATE '{value:yyyy-MM-dd}'";

    public string Literal(DateTime value) => $"TIMESTAMP '{value.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'";

    /// <summary>The engine's name of a column type.</summary>
    public abstract string TypeName(ColumnType type);

    public string Cast(string expression, ColumnType type) => $"CAST({expression} AS {TypeName(type)})";

    /// <summary>Reads a text as a type; missing where it is none. ISO dates, point as the decimal separator.</summary>
    public abstract string TryParse(string text, ColumnType type);

    /// <summary>Reads a text as a date by a strftime pattern; missing where it does not fit.</summary>
    public abstract string TryParseDate(string text, string pattern);

    /// <summary>Writes a date or date-time by a strftime pattern (%Y %m %d %H %M %S).</summary>
    public abstract string FormatDate(string date, string pattern);

    /// <summary>Whole days from one date to another; times of day are dropped.</summary>
    public string DaysBetween(string from, string to) => $"(CAST({to} AS DATE) - CAST({from} AS DATE))";

    /// <summary>True where the pattern (POSIX regular expression) matches a part of the text.</summary>
    public abstract string Matches(string text, string pattern);

    /// <summary>Lower case for all alphabets, whatever the server's locale.</summary>
    public virtual string Lower(string text) => $"lower({text})";

    /// <summary>Upper case for all alphabets, whatever the server's locale.</summary>
    public virtual string Upper(string text) => $"upper({text})";

    /// <summary>A text as something to compare and order by code point.</summary>
    public string ByCodePoint(string text) => SortTerm(text, ColumnType.Text);

    /// <summary>A value of the type written as text, alike on every engine: <c>1.50</c>, <c>0.1</c>, <c>true</c>, <c>2026-01-31 10:00:00</c>; a whole real has no point.</summary>
    public virtual string ToText(string expression, ColumnType type) => type.Kind == ColumnKind.Text ? expression : Cast(expression, ColumnType.Text);

    /// <summary>A number as another number type, rounded half away from zero; missing where it does not fit.</summary>
    public virtual string TryConvert(string number, ColumnType to)
    {
        if (to.Kind == ColumnKind.Real)
        {
            return Cast(number, to);
        }
        // Rounding goes through the widest decimal, which bounds what can be converted.
        var digits = Math.Min(WholeDigits(to.Scale), WholeDigits(ColumnType.MaxScale));
        var limit = to.Kind == ColumnKind.Integer ? "9223372036854775807" : "1" + new string('0', digits);
        return $"CASE WHEN {number} > -{limit} AND {number} < {limit} THEN {Cast(Round(number, to.Scale), to)} END";
    }

    /// <summary>Replaces every match of the pattern.</summary>
    public string ReplaceAll(string text, string pattern, string replacement) =>
        $"regexp_replace({text}, {Literal(pattern)}, {Literal(replacement)}, 'g')";

    /// <summary>Rounds half away from zero to a decimal of the given scale.</summary>
    public string Round(string number, int scale) => $"round(CAST({number} AS {TypeName(ColumnType.Decimal(12))}), {scale})";

    /// <summary>A number from 0 up to but not including 2^31 that depends on the text and the salt alone, on every engine: for sampling and control groups.</summary>
    public abstract string Bucket(string text, string salt);

    /// <summary>Digits before the point that a decimal of that scale holds.</summary>
    public static int WholeDigits(int scale) => (scale <= 6 ? 18 : 38) - scale;

    /// <summary>Texts are compared and sorted by code point whatever the server's locale.</summary>
    protected abstract string SortTerm(string expression, ColumnType type);
}
