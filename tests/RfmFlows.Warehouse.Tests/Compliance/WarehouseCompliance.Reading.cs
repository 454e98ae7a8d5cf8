namespace RfmFlows.Warehouse.Tests.Compliance;

public abstract partial class WarehouseCompliance
{
    [EngineFact]
    public Task TryParse_Integer_ReadsOrGivesMissing() => ReadsAsync(t => Sql.TryParse(t, ColumnType.Integer),
        "5=5", " -5 =-5", "+5=5", "007=7", "1.5=2", "2.5=3", "-2.5=-3", "0.4=0", "1e3=1000", "5.=5", ".5=1", "9223372036854775807=9223372036854775807", "-9223372036854775808=-9223372036854775808",
        "9223372036854775808=", "1e30=", "=", "abc=", "1 2=", "1,5=", "--1=", "1e=", "٣=");

    [EngineFact]
    public Task TryParse_Decimal_ReadsOrGivesMissing() => ReadsAsync(t => Sql.TryParse(t, ColumnType.Money),
        "1.5=1.50", "1.005=1.01", "-1.005=-1.01", " 12 =12.00", "1.25e1=12.50", "1e-5=0.00", "9999999999999999.99=9999999999999999.99", "9999999999999999.995=", "1e20=", "1,50=", "1.5.1=", "inf=", "nan=", "=", "$5=");

    [EngineFact]
    public Task TryParse_Real_ReadsOrGivesMissing() => ReadsAsync(t => Sql.TryParse(t, ColumnType.Real),
        "1.5=1.5", "1e3=1000", " -2 =-2", "1e308=1E+308", "1e400=Infinity", "-1e400=-Infinity", "1e-400=0", "5e-324=5E-324", "=", "x=", "1,5=");

    [EngineFact]
    public Task TryParse_Boolean_ReadsOrGivesMissing() => ReadsAsync(t => Sql.TryParse(t, ColumnType.Boolean),
        "true=true", "T=true", "YES=true", "y=true", "1=true", " false =false", "F=false", "no=false", "N=false", "0=false", "on=", "tru=", "2=", "=", "да=");

    [EngineFact]
    public Task TryParse_Date_ReadsOrGivesMissing() => ReadsAsync(t => Sql.TryParse(t, ColumnType.Date),
        "2026-01-31=2026-01-31", " 2026-1-5 =2026-01-05", "2026/01/31=2026-01-31", "2026-01-31 10:00:00=2026-01-31", "2026-1-5 10:00:00=2026-01-05", "2024-02-29=2024-02-29", "2000-02-29=2000-02-29",
        "1900-02-29=", "2026-02-29=", "2026-02-31=", "2026-04-31=", "2026-13-01=", "2026-00-10=", "2026-01-00=", "20260131=", "31.01.2026=", "=", "today=");

    [EngineFact]
    public Task TryParse_DateTime_ReadsOrGivesMissing() => ReadsAsync(t => Sql.TryParse(t, ColumnType.DateTime),
        "2026-01-31 10:20:30=2026-01-31 10:20:30", "2026-01-31T10:20=2026-01-31 10:20:00", "2026-01-31=2026-01-31 00:00:00", "2026-01-31 9:05=2026-01-31 09:05:00", "2026-01-31 10:00:00.5=2026-01-31 10:00:00.5",
        "2026-01-31 10:00:00.123456789=2026-01-31 10:00:00.123456", "2026-01-31T10:00:00Z=2026-01-31 10:00:00", "2026-01-31 24:00:00=2026-02-01 00:00:00",
        "2026-01-31 25:00=", "2026-01-31 10:60=", "2026-01-31 10:00:60=", "2026-02-30 10:00=", "10:00=", "=");

    [EngineFact]
    public async Task TryParseDate_Patterns_ReadOrGiveMissing()
    {
        await PatternAsync("%d.%m.%Y", "31.01.2026=2026-01-31 00:00:00", " 1.2.2026 =2026-02-01 00:00:00", "29.02.2024=2024-02-29 00:00:00", "29.02.2026=", "31.02.2026=", "31.04.2026=", "1.13.2026=", "01.02.26=", "1.2.2026x=", "2026-02-01=", "=");
        await PatternAsync("%d.%m.%y", "1.2.26=2026-02-01 00:00:00", "01.02.68=2068-02-01 00:00:00", "01.02.69=1969-02-01 00:00:00", "01.02.99=1999-02-01 00:00:00", "30.02.26=", "1.2.2026=");
        await PatternAsync("%Y%m%d", "20260131=2026-01-31 00:00:00", "20260231=", "202615=", "2026-01-31=");
        await PatternAsync("%m/%d/%Y %I:%M:%S %p", "1/31/2026 12:05:00 AM=2026-01-31 00:05:00", "1/31/2026 1:05:09 pm=2026-01-31 13:05:09", "1/31/2026 13:05:00 PM=", "1/31/2026 0:05:00 AM=", "31/1/2026 1:05:00 AM=");
        await PatternAsync("%Y-%m-%d %H:%M:%S.%f", "2026-01-31 10:00:00.25=2026-01-31 10:00:00.25", "2026-01-31 24:00:00.0=", "2026-01-31 23:59:60.0=");
        await PatternAsync("(%Y) [%m] ^%d$ %H\\%M", "(2026) [1] ^31$ 10\\20=2026-01-31 10:20:00", "2026 1 31 10 20=");
    }

    [EngineFact]
    public async Task FormatDate_Patterns_WriteAlike()
    {
        (string Pattern, string Text)[] cases =
        [
            ("%Y-%m-%d %H:%M:%S", "2026-01-05 03:04:09"), ("%d.%m.%y", "05.01.26"), ("%Y%m%d", "20260105"), ("Day %d of \"YYYY\" 'MM' \\", "Day 05 of \"YYYY\" 'MM' \\"), ("%I:%M %p 100%%", "03:04 AM 100%"),
            ("%-d.%-m.%Y", "5.1.2026"), ("%b %B %a %A %j", "Jan January Mon Monday 005"),
        ];
        foreach (var (pattern, text) in cases)
        {
            (await RowsAsync($"SELECT {Sql.FormatDate("TIMESTAMP '2026-01-05 03:04:09'", pattern)}")).ShouldBe([text], pattern);
        }
        (await RowsAsync($"SELECT {Sql.FormatDate("DATE '2026-01-05'", "%d.%m.%Y %H")}, {Sql.FormatDate(Sql.Cast("NULL", ColumnType.Date), "%d")}")).ShouldBe(["05.01.2026 00|"]);
    }

    [EngineFact]
    public async Task Arithmetic_DaysRoundsAndQuotients_AreExact()
    {
        (await RowsAsync($"SELECT {Sql.DaysBetween("TIMESTAMP '2026-01-31 23:59:59'", "DATE '2026-03-01'")}, {Sql.DaysBetween("DATE '2026-03-01'", "DATE '2026-01-31'")}")).ShouldBe(["29|-29"]);
        (await RowsAsync($"SELECT {Sql.Round("1.005", 2)}, {Sql.Round("-1.005", 2)}, {Sql.Round(Sql.Cast("1.005", ColumnType.Real), 2)}, {Sql.Round(Sql.Cast("2.5", ColumnType.Real), 0)}")).ShouldBe(["1.01|-1.01|1.01|3"]);
        (string Dividend, string Divisor, string Quotient)[] cases =
        [
            ("2.01", "2", "1.01"), ("-2.01", "2", "-1.01"), ("10.00", "3", "3.33"), ("20.00", "3", "6.67"), ("0.00", "7", "0.00"), ("1.00", "0", ""), ("9999999999999999.99", "1", "9999999999999999.99"), ("0.04", "8", "0.01"),
        ];
        foreach (var (dividend, divisor, quotient) in cases)
        {
            var total = $"(SELECT sum(x) FROM (VALUES ({Sql.Cast(dividend, ColumnType.Money)})) AS v(x))";
            (await RowsAsync($"SELECT {Sql.Quotient(total, Sql.Cast(divisor, ColumnType.Integer), 2)}")).ShouldBe([quotient], $"{dividend} / {divisor}");
        }
        // Beyond what fits where few digits do, and at each number of decimals.
        foreach (var (dividend, scale, quotient) in new[] { ("10519005312.00", 4, "3506335104.0000"), ("1000000000000.01", 4, "333333333333.3367"), ("9999999999.99", 4, "3333333333.3300"), ("7.00", 0, "2"), ("123456789012345.67", 6, "41152263004115.223333") })
        {
            var total = $"(SELECT sum(x) FROM (VALUES ({Sql.Cast(dividend, ColumnType.Money)})) AS v(x))";
            (await RowsAsync($"SELECT {Sql.Quotient(total, "3", scale)}")).ShouldBe([quotient], $"{dividend} / 3");
        }
        foreach (var (number, rounded) in new[] { ("0.125", "0.13"), ("-2.345", "-2.35"), ("999999.995", "1000000.00"), ("1234567.125", "1234567.13"), ("NULL", "") })
        {
            var (real, exact) = (Sql.Cast(number, ColumnType.Real), Sql.Cast(number, ColumnType.Decimal(6)));
            (await RowsAsync($"SELECT {Sql.RoundSmall(exact, 2)}, {Sql.RoundSmall(real, 2)} = {Sql.Round(real, 2)}")).ShouldBe([number == "NULL" ? "|" : $"{rounded}|true"], number);
        }
    }

    [EngineFact]
    public async Task TryConvert_Numbers_FitOrAreMissing()
    {
        (await RowsAsync($"SELECT {Sql.TryConvert("2.5", ColumnType.Integer)}, {Sql.TryConvert("1e30", ColumnType.Integer)}, {Sql.TryConvert("1.005", ColumnType.Money)}, {Sql.TryConvert(Sql.Cast("'nan'", ColumnType.Real), ColumnType.Money)}"))
            .ShouldBe(["3||1.01|"]);
    }

    private Task PatternAsync(string pattern, params string[] cases) => ReadsAsync(t => Sql.Cast(Sql.TryParseDate(t, pattern), ColumnType.DateTime), cases);

    // Each case is a text and what it is read as; nothing behind the last equals sign is a missing value.
    private async Task ReadsAsync(Func<string, string> expression, params string[] cases)
    {
        var texts = cases.Select(c => c[..c.LastIndexOf('=')]).Append(null).ToList();
        var expected = cases.Select(c => $"{c[..c.LastIndexOf('=')]}|{c[(c.LastIndexOf('=') + 1)..]}").Append("|");
        (await EachAsync(texts, expression("t"))).ShouldBe(expected);
        // A text that is written into the statement is folded by the planner, which must not stumble either.
        (await RowsAsync($"SELECT {expression(Sql.Literal(texts[0]))}")).ShouldBe([cases[0][(cases[0].LastIndexOf('=') + 1)..]]);
        (await RowsAsync($"SELECT {expression("'no such thing'")}")).ShouldBe([""]);
    }
}
