namespace RfmFlows.Warehouse;

/// <summary>
/// Casts that give a missing value instead of an error. PostgreSQL has none, so each is a CASE whose condition lets through only what the
/// cast is sure to take; an expression, not a function, so that it runs on every node of a Citus cluster and in parallel plans.
/// </summary>
internal static class PostgresReading
{
    // Years 0001 to 9999; each day exists in its month, the 29th of February in leap years only.
    private const string Year = "(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)";
    private const string LeapYear = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)";
    private const string Clock = "(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]+)?)?|24:00:00)";
    private const string HalfDayClock = "(?:0?[1-9]|1[0-2]):[0-5]?[0-9]:[0-5]?[0-9](?:[.][0-9]+)? [AaPp][Mm]";
    private const string LooseClock = "(?:[01]?[0-9]|2[0-3]):[0-5]?[0-9]:[0-5]?[0-9](?:[.][0-9]+)?";
    private const string Zone = "(?: ?(?:Z|[-+][0-9]{2}(?::?[0-9]{2})?))?";
    private const string Number = "^[-+]?(?:[0-9]{1,100}(?:[.][0-9]{0,100})?|[.][0-9]{1,100})(?:[eE][-+]?[0-9]{1,3})?$";
    private static readonly string Day = $"(?:{DayWith("-")}|{DayWith("/")})";

    public static string Integer(string text) =>
        Numeric(text, n => $"CASE WHEN {n} > -9223372036854775808.5 AND {n} < 9223372036854775807.5 THEN CAST({n} AS bigint) END");

    public static string Decimal(string text, int scale, string type) =>
        Numeric(text, n => $"CASE WHEN abs(round({n}, {scale})) < 1{new string('0', Dialect.WholeDigits(scale))} THEN CAST({n} AS {type}) END");

    // What is out of range would be an error; it is what arithmetic makes of it: infinite, or nothing.
    public static string Real(string text) => Numeric(text, n =>
        $"CASE WHEN abs({n}) > 1.7976931348623157e308 THEN CAST(CASE WHEN {n} < 0 THEN '-Infinity' ELSE 'Infinity' END AS double precision) "
        + $"WHEN abs({n}) < 5e-324 THEN CAST(0 AS double precision) ELSE CAST(trim({text}) AS double precision) END");

    public static string Boolean(string text) =>
        $"CASE WHEN lower(trim({text})) IN ('true', 't', 'yes', 'y', '1') THEN TRUE WHEN lower(trim({text})) IN ('false', 'f', 'no', 'n', '0') THEN FALSE END";

    public static string Date(string text) => Guarded($"trim({text})", $"^{Day}(?:[ T]{Clock}{Zone})?$", t => $"CAST({t} AS date)");

    // Digits beyond the microsecond are cut off, not rounded.
    public static string DateTime(string text) =>
        Guarded($"trim({text})", $"^{Day}(?:[ T]{Clock}{Zone})?$", t => $"CAST(regexp_replace({t}, '([.][0-9]{{6}})[0-9]+', '\\1') AS timestamp)");

    /// <exception cref="WarehouseException">The pattern has a field that cannot be read here.</exception>
    public static string DateTime(string text, string pattern, Dialect sql)
    {
        var parsed = StrftimePattern.Parse(pattern);
        if (!parsed.IsReadable)
        {
            throw new WarehouseException(WarehouseFault.Statement, $"The date pattern '{pattern}' cannot be read; use the fields %Y or %y, %m, %d, %H or %I with %p, %M, %S and %f.");
        }
        var iso = $"trim({text})";
        // Years of two digits lie between 1969 and 2068.
        foreach (var (digits, century) in parsed.Has('y') ? new[] { ("[0-5][0-9]|6[0-8]", "20"), ("69|[7-9][0-9]", "19") } : [("", "")])
        {
            iso = $"regexp_replace({iso}, {sql.Literal(parsed.Regex(digits))}, {sql.Literal(Iso(parsed, century))})";
        }
        var clock = parsed.Has('p') ? HalfDayClock : LooseClock;
        var read = Guarded(iso, $"^{DayWith("-")} {clock}$", t => $"CAST({t} AS timestamp)");
        return $"CASE WHEN trim({text}) ~ {sql.Literal(parsed.Regex())} THEN {read} END";
    }

    private static string Iso(StrftimePattern pattern, string century)
    {
        var year = pattern.Has('y') ? $"{century}{Part('y', "")}" : Part('Y', "1900");
        var hour = pattern.Has('I') ? Part('I', "") : Part('H', "00");
        var fraction = pattern.Has('f') ? $".{Part('f', "")}" : "";
        var half = pattern.Has('p') ? $" {Part('p', "")}" : "";
        return $"{year}-{Part('m', "01")}-{Part('d', "01")} {hour}:{Part('M', "00")}:{Part('S', "00")}{fraction}{half}";

        string Part(char field, string absent) => pattern.Group(field) is > 0 and var group ? $"\\{group}" : absent;
    }

    private static string DayWith(string separator) =>
        $"(?:{Year}{separator}(?:(?:0?[13578]|1[02]){separator}(?:0?[1-9]|[12][0-9]|3[01])|(?:0?[469]|11){separator}(?:0?[1-9]|[12][0-9]|30)"
        + $"|0?2{separator}(?:0?[1-9]|1[0-9]|2[0-8]))|{LeapYear}{separator}0?2{separator}29)";

    private static string Numeric(string text, Func<string, string> cast) => Guarded($"trim({text})", Number, t => cast($"CAST({t} AS numeric)"));

    private static string Guarded(string text, string regex, Func<string, string> cast) => $"CASE WHEN {text} ~ '{regex}' THEN {cast(text)} END";
}
