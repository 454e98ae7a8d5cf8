using System.Globalization;

namespace RfmFlows.Engine.Tests.Expressions;

public sealed class EvaluationTests
{
    [Theory]
    [InlineData("7 / 2", "3.5")]
    [InlineData("1 / 0", null)]
    [InlineData("5 % 0", null)]
    [InlineData("-7 % 3", "-1")]
    [InlineData("1000000 * 1000000", "1000000000000")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("0.1 + 0.2 = 0.3", "True")]
    [InlineData("amount * 1.15", "1438.0750")]
    [InlineData("99999999.99 * 1000000.00", "99999999990000.0000")]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(-2.5)", "-3")]
    [InlineData("round(score)", "3")]
    [InlineData("round(1.005, 2)", "1.01")]
    [InlineData("round(2.675e0, 2)", "2.68")]
    [InlineData("2.5e0::integer", "3")]
    [InlineData("1e30::integer", null)]
    [InlineData("'abc'::integer", null)]
    [InlineData("' 12 '::integer", "12")]
    [InlineData("consent::integer", "1")]
    [InlineData("0::boolean", "False")]
    [InlineData("floor(-1.5)", "-2")]
    [InlineData("ceil(1.2)", "2")]
    [InlineData("sqrt(-1)", null)]
    [InlineData("sqrt(9)", "3")]
    [InlineData("ln(0)", null)]
    [InlineData("power(2, 10)", "1024")]
    [InlineData("power(-8, 0.5)", null)]
    [InlineData("power(0, -1)", null)]
    [InlineData("power(10, 400)", null)]
    [InlineData("exp(1000)", null)]
    [InlineData("name || ' ' || age", "Иван Petrov 34")]
    [InlineData("'n=' || score", "n=2.5")]
    [InlineData("'n=' || 2e0", "n=2")]
    [InlineData("'n=' || amount", "n=1250.50")]
    [InlineData("concat(name, null, 1)", "Иван Petrov1")]
    [InlineData("город || 'x'", null)]
    [InlineData("coalesce(город, 'нет')", "нет")]
    [InlineData("upper(left(name, 4))", "ИВАН")]
    [InlineData("capitalize('иВАН')", "Иван")]
    [InlineData("left('abc', -1)", "")]
    [InlineData("right('abc', 2)", "bc")]
    [InlineData("substr('abcdef', 2, 3)", "bcd")]
    [InlineData("substr('abc', -5)", "abc")]
    [InlineData("left('abc', age - age)", "")]
    [InlineData("lpad('7', 3, '0')", "007")]
    [InlineData("split_part('a,b', ',', 2)", "b")]
    [InlineData("split_part('a,b', ',', 3)", "")]
    [InlineData("length('Сумма')", "5")]
    [InlineData("length(trim('\t x \u00A0'))", "1")]
    [InlineData("digits('+7 (900) 12-34')", "79001234")]
    [InlineData("replace_matches('a  b', '\\s+', '-')", "a-b")]
    [InlineData("matches('abc', 'b')", "True")]
    [InlineData("matches('abc', '^b')", "False")]
    [InlineData("matches('ABC', '(?i)b')", "True")]
    [InlineData("'50%' LIKE '50\\%'", "True")]
    [InlineData("'50x' LIKE '50\\%'", "False")]
    [InlineData("'ИВАН' ILIKE 'иван'", "True")]
    [InlineData("'Z' < 'a'", "True")]
    [InlineData("'я' > 'z'", "True")]
    [InlineData("starts_with(name, 'Иван') AND ends_with(name, 'rov') AND contains(name, ' ')", "True")]
    [InlineData("year(born) * 10000 + month(born) * 100 + day(born)", "19910531")]
    [InlineData("weekday(DATE '2026-03-15')", "7")]
    [InlineData("hour(bought) + hour(born)", "23")]
    [InlineData("days_ago(bought)", "15")]
    [InlineData("days_between(DATE '2026-01-31', DATE '2026-01-01')", "-30")]
    [InlineData("as_of()", "2026-03-15")]
    [InlineData("add_months(DATE '2026-01-31', 1)", "2026-02-28")]
    [InlineData("add_days(born, -31)", "1991-04-30")]
    [InlineData("add_days(bought, 1)", "2026-03-01 23:30:00")]
    [InlineData("date_trunc('week', DATE '2026-03-15')", "2026-03-09")]
    [InlineData("date_trunc('month', bought)", "2026-02-01 00:00:00")]
    [InlineData("date(2026, 2, 30)", null)]
    [InlineData("date(2026, 2, 3)", "2026-02-03")]
    [InlineData("date(2026, 123, 3)", null)]
    [InlineData("date(bought)", "2026-02-28")]
    [InlineData("to_date('31.12.2026', '%d.%m.%Y')", "2026-12-31")]
    [InlineData("to_date('nonsense', '%d.%m.%Y')", null)]
    [InlineData("format_date(born, '%d.%m.%Y')", "31.05.1991")]
    [InlineData("if(age >= 18, 'adult', 'child')", "adult")]
    [InlineData("if(город = 'x', 1, 2)", "2")]
    [InlineData("CASE \"end\" WHEN 7 THEN 'seven' END", "seven")]
    [InlineData("greatest(age, 50.5)", "50.5")]
    [InlineData("least('b', 'a', null)", "a")]
    [InlineData("null AND false", "False")]
    [InlineData("null OR false", null)]
    [InlineData("hash_bucket(age, 'spring', 10) = hash_bucket('34', 'spring', 10)", "True")]
    [InlineData("bought BETWEEN DATE '2026-02-28' AND DATE '2026-03-01'", "True")]
    public void ToSql_InDuckDb_GivesValue(string expression, string? value) => Show(Evaluate.Expression(expression)).ShouldBe(value);

    [Fact]
    public void ToSql_IntegerOverflow_IsAnErrorAndNeverWrapsAround() =>
        Should.Throw<Exception>(() => Evaluate.Expression("9223372036854775807 + age")).Message.ShouldContain("verflow");

    [Fact]
    public void ToSql_LongChains_RunInTheEngine()
    {
        Evaluate.Expression("age = 1" + string.Concat(Enumerable.Repeat(" OR age = 34", 1_500))).ShouldBe(true);
        Evaluate.Expression("age" + string.Concat(Enumerable.Repeat("+1", 198))).ShouldBe(232L);
        Evaluate.Expression(new string('(', 190) + "age" + new string(')', 190)).ShouldBe(34L);
        Evaluate.Expression($"age IN ({string.Join(",", Enumerable.Range(1, 4_000))})").ShouldBe(true);
    }

    [Fact]
    public void ToSql_OfEveryExample_GivesTheTypeThatWasPromised()
    {
        foreach (var example in ExpressionFunctions.Describe().Select(f => f!["example"]!.GetValue<string>()))
        {
            var parsed = Sample.Parse(example);
            parsed.Remarks.ShouldBeEmpty(example);
            var type = RfmFlows.Warehouse.DuckDbDialect.Instance.TypeName(parsed.Type).Replace(" ", "");
            Evaluate.Sql($"replace(typeof({Sample.Sql(example)}), ' ', '')").ShouldBe(type, example);
        }
    }

    private static string? Show(object? value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd"),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
