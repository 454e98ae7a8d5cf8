namespace RfmFlows.Warehouse;

/// <summary>DuckDB's SQL.</summary>
public sealed class DuckDbDialect : Dialect
{
    // What a number of 64 bits holds.
    private const int Digits = 18;

    public static DuckDbDialect Instance { get; } = new();

    public override string Name => "duckdb";

    public override string TypeName(ColumnType type) => type.Kind switch
    {
        ColumnKind.Text => "VARCHAR",
        ColumnKind.Integer => "BIGINT",
        ColumnKind.Decimal => type.Scale <= 6 ? $"DECIMAL(18, {type.Scale})" : $"DECIMAL(38, {type.Scale})",
        ColumnKind.Real => "DOUBLE",
        ColumnKind.Boolean => "BOOLEAN",
        ColumnKind.Date => "DATE",
        ColumnKind.DateTime => "TIMESTAMP",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public override string TryParse(string text, ColumnType type) => $"TRY_CAST(trim({text}) AS {TypeName(type)})";

    // Unguarded, strptime takes the 26 of 01.02.26 for the year 26 where the pattern asks for four digits.
    public override string TryParseDate(string text, string pattern)
    {
        var read = $"try_strptime(trim({text}), {Literal(pattern)})";
        return StrftimePattern.Parse(pattern) is { IsReadable: true } known ? $"CASE WHEN regexp_matches(trim({text}), {Literal(known.Regex())}) THEN {read} END" : read;
    }

    public override string FormatDate(string date, string pattern) => $"strftime({date}, {Literal(pattern)})";

    public override string Matches(string text, string pattern) => $"regexp_matches({text}, {Literal(pattern)})";

    public override string Bucket(string text, string salt) =>
        $"(CAST('0x' || substr(md5({Literal(salt + "|")} || {text}), 1, 8) AS BIGINT) % 2147483648)";

    public override string ToText(string expression, ColumnType type) => type.Kind == ColumnKind.Real
        ? $"regexp_replace(CAST({expression} AS VARCHAR), '\\.0$', '')"
        : base.ToText(expression, type);

    public override string TryConvert(string number, ColumnType to) => to.Kind == ColumnKind.Real
        ? Cast(number, to)
        : $"TRY_CAST(round(TRY_CAST({number} AS {TypeName(ColumnType.Decimal(ColumnType.MaxScale))}), {to.Scale}) AS {TypeName(to)})";

    public override string CountDistinctInRange(string number, long min, long max) => $"bit_count(bitstring_agg({number}, {min}, {max}))";

    public override string AboutDistinct(string expression) => $"approx_count_distinct({expression})";

    public override string AboutQuantiles(string expression, IEnumerable<double> shares) => $"approx_quantile({expression}, [{List(shares)}])";

    public override string RowNumber => "rowid";

    // Numbers of 128 bits are divided and rounded forty times as slowly as those of 64; few need them.
    public override string RoundSmall(string number, int scale) => $"coalesce(round(TRY_CAST({number} AS DECIMAL({Digits}, {ColumnType.MaxScale})), {scale}), {Round(number, scale)})";

    protected override string UnitsOfQuotient(string dividend, string divisor, int scale)
    {
        if (2 * scale >= Digits)
        {
            return base.UnitsOfQuotient(dividend, divisor, scale);
        }
        // So narrow that its units, which have as many zeros again, still have room.
        var units = $"CAST(TRY_CAST(abs({dividend}) AS DECIMAL({Digits - scale}, {scale})) * 1{new string('0', scale)} AS BIGINT)";
        return $"coalesce((2 * {units} + {divisor}) // (2 * nullif({divisor}, 0)), {base.UnitsOfQuotient(dividend, divisor, scale)})";
    }

    protected override string WholeQuotient(string dividend, string divisor) => $"(CAST({dividend} AS HUGEINT) // {divisor})";

    protected override string SortTerm(string expression, ColumnType type) => expression;
}
