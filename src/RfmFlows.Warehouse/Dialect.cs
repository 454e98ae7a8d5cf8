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

    /// <summary>
    /// The name under which the engine keeps a table or column of that name: the name itself, or a short one that is as unique where the
    /// engine has a limit. <see cref="Quote(string)"/> does it by itself; who compares names with the engine's catalogue must do it too.
    /// </summary>
    public virtual string Fit(string identifier) => identifier;

    /// <summary>An identifier, quoted.</summary>
    public string Quote(string identifier) => $"\"{Fit(identifier).Replace("\"", "\"\"")}\"";

    /// <summary>A table's full name, quoted.</summary>
    public string Quote(TableName table) => $"{Quote(table.Schema)}.{Quote(table.Name)}";

    /// <summary>Columns as a quoted list, each with an optional table alias before it.</summary>
    public string List(IEnumerable<Column> columns, string? alias = null) =>
        string.Join(", ", columns.Select(c => alias is null ? Quote(c.Name) : $"{alias}.{Quote(c.Name)}"));

    /// <summary>An ORDER BY list; missing values last, texts by code point. Empty when there are no keys.</summary>
    public string OrderBy(IEnumerable<SortKey> keys, Columns columns)
    {
        var parts = keys.Select(k => SortTerm(Quote(columns[k.Column].Name), columns[k.Column].Type) + (k.Descending ? " DESC NULLS LAST" : " ASC NULLS LAST")).ToList();
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

    /// <summary>The type as a column of a table has it: texts go by code point whatever the server's locale.</summary>
    public virtual string ColumnTypeName(ColumnType type) => TypeName(type);

    public string Cast(string expression, ColumnType type) => $"CAST({expression} AS {TypeName(type)})";

    /// <summary>
    /// Reads a text as a type; missing where it is none or does not fit. Spaces around it do not count. Numbers have a point as the decimal
    /// separator and may have an exponent; what a type cannot hold is rounded half away from zero. Dates are ISO 8601 (<c>2026-01-31</c>,
    /// <c>2026-01-31 10:30[:59[.5]]</c>); truth is true, t, yes, y, 1 or false, f, no, n, 0 in any case.
    /// </summary>
    public abstract string TryParse(string text, ColumnType type);

    /// <summary>
    /// Reads a text as a date with time by a strftime pattern; missing where it does not fit or there is no such day. Fields: %Y %y %m %d %H %I %p %M %S %f.
    /// </summary>
    /// <exception cref="WarehouseException"><see cref="WarehouseFault.Statement"/>: the engine cannot read such a field.</exception>
    public abstract string TryParseDate(string text, string pattern);

    /// <summary>Writes a date or date-time by a strftime pattern (%Y %m %d %H %M %S).</summary>
    public abstract string FormatDate(string date, string pattern);

    /// <summary>Whole days from one date to another; times of day are dropped.</summary>
    public string DaysBetween(string from, string to) => $"(CAST({to} AS DATE) - CAST({from} AS DATE))";

    /// <summary>
    /// True where the pattern matches a part of the text. Engines agree on classes in brackets, groups, alternatives, anchors, repeats up to 255 and
    /// (?i) in front, by which the case of letters of any alphabet does not count; not on the dot beside line ends, nor on \d, \w and \s beyond ASCII.
    /// </summary>
    public abstract string Matches(string text, string pattern);

    /// <summary>True where a text holds a part, whatever the case of either.</summary>
    public string Holds(string text, string part) =>
        Matches(text, $"(?i){string.Concat(part.Select(c => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) ? $"\\{c}" : $"{c}"))}");

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
    public virtual string ReplaceAll(string text, string pattern, string replacement) =>
        $"regexp_replace({text}, {Literal(pattern)}, {Literal(replacement)}, 'g')";

    /// <summary>A decimal divided by a whole number above 0, exact and rounded half away from zero to so many digits; missing where the divisor is 0.</summary>
    public string Quotient(string dividend, string divisor, int scale)
    {
        var unit = scale == 0 ? "1" : $"0.{new string('0', scale - 1)}1";
        return $"(CASE WHEN {dividend} < 0 THEN -1 ELSE 1 END * CAST({UnitsOfQuotient(dividend, divisor, scale)} AS DECIMAL(24, 0)) * {unit})";
    }

    /// <summary>Rounds half away from zero to a decimal of the given scale.</summary>
    public string Round(string number, int scale) => $"round(CAST({number} AS {TypeName(ColumnType.Decimal(ColumnType.MaxScale))}), {scale})";

    /// <summary>The same, much quicker where most numbers are below a million. It names the number twice, so that it is not for what users nest.</summary>
    public virtual string RoundSmall(string number, int scale) => Round(number, scale);

    /// <summary>A number from 0 up to but not including 2^31 that depends on the text and the salt alone, on every engine: for sampling and control groups.</summary>
    public abstract string Bucket(string text, string salt);

    /// <summary>
    /// The number of different values of a column of whole numbers that lie close together, as an aggregate; null where the engine has nothing quicker than
    /// <c>count(DISTINCT …)</c>. Takes a bit for each number of the range.
    /// </summary>
    public virtual string? CountDistinctInRange(string number, long min, long max) => null;

    /// <summary>
    /// About how many different values a column has, as an aggregate that takes next to no memory; null where the engine has none, so that they must be counted.
    /// </summary>
    public virtual string? AboutDistinct(string expression) => null;

    /// <summary>Values near the given shares of a column, as an aggregate that gives a list; null where the engine has only the exact ones.</summary>
    public virtual string? AboutQuantiles(string expression, IEnumerable<double> shares) => null;

    /// <summary>The values at the given shares of a column, the first whose cumulative share reaches each, as an aggregate that gives a list.</summary>
    public string Quantiles(string expression, IEnumerable<double> shares) => $"percentile_disc(ARRAY[{List(shares)}]) WITHIN GROUP (ORDER BY {expression})";

    /// <summary>A date or time as seconds since 1970, a real.</summary>
    public string Seconds(string time) => Cast($"extract(epoch FROM CAST({time} AS timestamp))", ColumnType.Real);

    /// <summary>
    /// What numbers the rows of a table from 0 in the order in which they were written, without gaps as long as none is removed, so that a stretch of them
    /// is found at once; null where the engine has no such number.
    /// </summary>
    public virtual string? RowNumber => null;

    /// <summary>Digits before the point that a decimal of that scale holds.</summary>
    public static int WholeDigits(int scale) => (scale <= 6 ? 18 : 38) - scale;

    /// <summary>A value as something to order by: texts by code point whatever the server's locale.</summary>
    public string Ordered(Column column) => SortTerm(Quote(column.Name), column.Type);

    /// <summary>Shares as a list of literals.</summary>
    protected static string List(IEnumerable<double> shares) => string.Join(", ", shares.Select(s => s.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The size of a quotient in units of its last digit: a whole number, rounded half up.</summary>
    protected virtual string UnitsOfQuotient(string dividend, string divisor, int scale)
    {
        // Whole numbers divide alike on every engine; decimals become reals in DuckDB, and a half may then round either way.
        var units = $"CAST(abs({dividend}) * 1{new string('0', scale)} AS DECIMAL(36, 0))";
        return WholeQuotient($"(2 * {units} + {divisor})", $"(2 * nullif({divisor}, 0))");
    }

    /// <summary>How often one whole number goes into another.</summary>
    protected abstract string WholeQuotient(string dividend, string divisor);

    /// <summary>Texts are compared and sorted by code point whatever the server's locale.</summary>
    protected abstract string SortTerm(string expression, ColumnType type);
}
